package org.guildhall.placements;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.people.Register;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.history.History;
import org.guildhall.platform.ids.Ids;
import org.guildhall.platform.live.Live;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The placements that the actor takes part in or answers for. */
@Service
@Transactional
public class Placements {

    private final PlacementStore store;
    private final Register register;
    private final List<CompletionRequirement> requirements;
    private final ApplicationEventPublisher events;
    private final History history;
    private final Live live;
    private final InstantSource time;

    Placements(
            PlacementStore store,
            Register register,
            List<CompletionRequirement> requirements,
            ApplicationEventPublisher events,
            History history,
            Live live,
            InstantSource time) {
        this.store = store;
        this.register = register;
        this.requirements = List.copyOf(requirements);
        this.events = events;
        this.history = history;
        this.live = live;
        this.time = time;
    }

    /**
     * Makes a placement, proposed. One application leads to one placement: asked again for the same application, nothing
     * is made.
     */
    public Optional<PlacementId> propose(Actor actor, NewPlacement placement) {
        PlacementId id = new PlacementId(Ids.next());
        if (!store.add(id, placement, time.instant())) {
            return Optional.empty();
        }
        store.addParty(id, placement.learner(), Role.LEARNER, placement.institution());
        placement.parties().forEach(party -> store.addParty(id, party.person(), party.role(), party.organisation()));
        history.note(actor, "placements.history.proposed", id.value(), id.value(), Map.of());
        events.publishEvent(new PlacementAdvanced(id, PlacementState.PROPOSED, PlacementState.PROPOSED));
        return Optional.of(id);
    }

    /** Whether the actor may make a placement by hand, and why not. */
    public Decision mayMake(Actor actor) {
        return PlacementAccess.mayMake(actor);
    }

    /** Makes a placement that no application led to. */
    public PlacementId make(Actor actor, NewPlacement placement) {
        if (mayMake(actor) instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
        return propose(actor, placement).orElseThrow();
    }

    /** Somebody joins a placement; twice is once. */
    public void join(Actor actor, PlacementId id, Party party) {
        store.addParty(id, party.person(), party.role(), party.organisation());
    }

    /** Somebody takes part in another's place, in the same role; the other takes part no longer. */
    public void replace(Actor actor, PlacementId id, PersonId from, Party party) {
        join(actor, id, party);
        store.removeParty(id, from, party.role());
        history.note(actor, "placements.history.replaced", id.value(), id.value(), Map.of("name", party.name()));
        live.changed(id.value());
    }

    /** Whether the actor may name who supervises. */
    public boolean mayNameSupervisor(Actor actor, Placement placement) {
        return actor.is(Role.EMPLOYER_LEAD, Role.COORDINATOR)
                && placement.state().isRunning();
    }

    /** Names a supervisor of the employer, who needs no account; naming them twice changes nothing. */
    public void nameSupervisor(Actor actor, PlacementId id, String name, String email) {
        Placement placement = view(actor, id);
        if (!mayNameSupervisor(actor, placement)) {
            throw new Forbidden(new Decision.Denied("placements.denied.role"));
        }
        PersonId person = register.known(actor, name, email, Say.language(), placement.employer(), Role.SUPERVISOR);
        store.addParty(id, person, Role.SUPERVISOR, placement.employer());
        history.note(actor, "placements.history.supervisor", id.value(), id.value(), Map.of("name", name));
        live.changed(id.value());
    }

    /** One placement. Throws {@link NotFound} where the actor may not see it. */
    @Transactional(readOnly = true)
    public Placement view(Actor actor, PlacementId id) {
        return store.one(id).orElseThrow(NotFound::new);
    }

    /** Everybody who takes part, the learner too, by role. */
    @Transactional(readOnly = true)
    public List<Party> parties(Actor actor, PlacementId id) {
        return store.parties(id);
    }

    /** Who takes part in a role. */
    @Transactional(readOnly = true)
    public List<Party> parties(Actor actor, PlacementId id, Role role) {
        return store.parties(id).stream().filter(party -> party.role() == role).toList();
    }

    /** What the actor may do with a placement now. */
    @Transactional(readOnly = true)
    public List<PlacementEvent> open(Actor actor, PlacementId id) {
        return PlacementAccess.open(actor, view(actor, id).state());
    }

    /** What is still missing before a placement may be completed, as sentences for the reader. */
    @Transactional(readOnly = true)
    public List<String> missing(Actor actor, PlacementId id) {
        Placement placement = view(actor, id);
        return requirements.stream()
                .flatMap(requirement -> requirement.missing(actor, placement).stream())
                .toList();
    }

    /** What is lost by completing a placement now, as sentences for the reader. */
    @Transactional(readOnly = true)
    public List<String> losses(Actor actor, PlacementId id) {
        Placement placement = view(actor, id);
        return requirements.stream()
                .flatMap(requirement -> requirement.loss(actor, placement).stream())
                .toList();
    }

    /**
     * Moves a placement on. Throws {@link Forbidden} with the reason where the actor may not, or where the placement has
     * moved on meanwhile.
     *
     * @param reason why, where the act needs a reason; null otherwise
     */
    public void happen(Actor actor, PlacementId id, PlacementEvent event, @Nullable String reason) {
        move(actor, view(actor, id), event, reason, null);
    }

    /** Completes an ended placement with its outcome. Throws {@link Forbidden} where something is still missing. */
    public void complete(Actor actor, PlacementId id, Placement.Outcome outcome) {
        if (!missing(actor, id).isEmpty()) {
            throw new Forbidden(new Decision.Denied("placements.denied.missing"));
        }
        move(actor, view(actor, id), PlacementEvent.COMPLETE, null, outcome);
    }

    private void move(
            Actor actor,
            Placement placement,
            PlacementEvent event,
            @Nullable String reason,
            Placement.@Nullable Outcome outcome) {
        UUID id = placement.id().value();
        if (PlacementAccess.may(actor, event, placement.state()) instanceof Decision.Denied denied) {
            throw PlacementEvent.LIFE_CYCLE.isActOf(actor.role(), event)
                    ? history.refusal(denied, id)
                    : new Forbidden(denied);
        }
        PlacementState to =
                PlacementEvent.LIFE_CYCLE.next(placement.state(), event).orElseThrow();
        if (!store.advance(placement.id(), placement.state(), to, reason, outcome)) {
            throw history.refusal(new Decision.Denied("placements.denied.state"), id);
        }
        String act = "placements.history." + event.name().toLowerCase(java.util.Locale.ROOT);
        history.note(actor, act, id, id, reason == null ? Map.of() : Map.of("reason", reason));
        live.changed(id);
        events.publishEvent(new PlacementAdvanced(placement.id(), placement.state(), to));
    }

    /** The day it is now in a zone. */
    LocalDate today(String zone) {
        return LocalDate.ofInstant(time.instant(), ZoneId.of(zone));
    }

    /** Starts and ends what is due by date. For the system's daily round. */
    int followTheDates(Actor system) {
        List<PlacementId> starting = store.dueToStart(time.instant());
        starting.forEach(id -> happen(system, id, PlacementEvent.START, null));
        List<PlacementId> ending = store.dueToEnd(time.instant());
        ending.forEach(id -> happen(system, id, PlacementEvent.END, null));
        return starting.size() + ending.size();
    }
}
