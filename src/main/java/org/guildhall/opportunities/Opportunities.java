package org.guildhall.opportunities;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.history.History;
import org.guildhall.platform.ids.Ids;
import org.guildhall.platform.live.Live;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Order;
import org.guildhall.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Advertised roles that the actor's institution is addressed by, or that the actor's employer advertises. */
@Service
@Transactional
public class Opportunities {

    private final OpportunityStore store;
    private final OpportunityListStore lists;
    private final ApplicationAsks asks;
    private final History history;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    Opportunities(
            OpportunityStore store,
            OpportunityListStore lists,
            ApplicationAsks asks,
            History history,
            Live live,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.store = store;
        this.lists = lists;
        this.asks = asks;
        this.history = history;
        this.live = live;
        this.events = events;
        this.time = time;
    }

    /** Advertises a role as a draft, addressed to every institution the employer works with. */
    public OpportunityId advertise(Actor actor, OrganisationId employer, NewOpportunity opportunity) {
        allow(OpportunityAccess.mayAdvertise(actor));
        OpportunityId id = new OpportunityId(Ids.next());
        store.add(id, employer, opportunity, time.instant());
        history.note(actor, "opportunities.history.advertised", id.value(), null, Map.of());
        return id;
    }

    /** One role. Throws {@link NotFound} where the actor may not see it. */
    @Transactional(readOnly = true)
    public Opportunity view(Actor actor, OpportunityId id) {
        Opportunity opportunity = store.one(id).orElseThrow(NotFound::new);
        if (opportunity.state() == OpportunityState.DRAFT && actor.is(Role.LEARNER)) {
            throw new NotFound();
        }
        return opportunity;
    }

    /** Roles that fit, in an order, a page at a time; learners see the published ones. */
    @Transactional(readOnly = true)
    public Slice<Opportunity> list(Actor actor, Search search, Order order, @Nullable String after, int size) {
        boolean unpublished = actor.is(Role.EMPLOYER_LEAD, Role.COORDINATOR);
        return Slice.cut(
                lists.list(search, unpublished, order, after, size + 1),
                size,
                it -> Order.key(Search.place(it, order), it.id().value()));
    }

    /** Whether the actor may bring lists of roles. */
    public boolean mayBring(Actor actor) {
        return OpportunityAccess.mayBring(actor).isAllowed();
    }

    /** What the actor may do with a role now. */
    public List<OpportunityState.Event> open(Actor actor, Opportunity opportunity) {
        return OpportunityState.LIFE_CYCLE.open(actor.role(), opportunity.state());
    }

    /** Moves a role on. Throws {@link Forbidden} where the actor may not, or it has moved meanwhile. */
    public void happen(Actor actor, OpportunityId id, OpportunityState.Event event) {
        Opportunity opportunity = view(actor, id);
        if (OpportunityAccess.may(actor, event, opportunity.state()) instanceof Decision.Denied denied) {
            throw OpportunityState.LIFE_CYCLE.isActOf(actor.role(), event)
                    ? history.refusal(denied, id.value())
                    : new Forbidden(denied);
        }
        OpportunityState to =
                OpportunityState.LIFE_CYCLE.next(opportunity.state(), event).orElseThrow();
        if (!store.advance(id, opportunity.state(), to)) {
            throw history.refusal(new Decision.Denied("opportunities.denied.state"), id.value());
        }
        String act = "opportunities.history." + event.name().toLowerCase(Locale.ROOT);
        history.note(actor, act, id.value(), null, Map.of());
        live.changed(id.value());
    }

    /** Whether the actor may apply for the role. */
    public boolean mayApply(Actor actor, Opportunity opportunity) {
        return OpportunityAccess.mayApply(actor, opportunity.state()).isAllowed();
    }

    /** Applies. Doing it twice changes nothing: the first letter stands, and empty comes back. */
    public Optional<ApplicationId> apply(Actor actor, OpportunityId id, String letter) {
        Opportunity opportunity = view(actor, id);
        allow(OpportunityAccess.mayApply(actor, opportunity.state()));
        ApplicationId application = new ApplicationId(Ids.next());
        if (!store.apply(application, actor, opportunity, letter, time.instant())) {
            return Optional.empty();
        }
        history.note(actor, "opportunities.history.submit", application.value(), null, Map.of());
        asks.answer(actor, application, opportunity);
        live.changed(opportunity.id().value());
        return Optional.of(application);
    }

    /** One application. Throws {@link NotFound} where the actor may not see it. */
    @Transactional(readOnly = true)
    public Application application(Actor actor, ApplicationId id) {
        return store.application(id).orElseThrow(NotFound::new);
    }

    /**
     * Applications that the actor made or answers for, newest first.
     *
     * @param opportunity null for all
     */
    @Transactional(readOnly = true)
    public Slice<Application> applications(
            Actor actor, @Nullable OpportunityId opportunity, @Nullable String before, int size) {
        return Slice.cut(
                store.applications(opportunity, before, size + 1),
                size,
                it -> it.id().value().toString());
    }

    /** What the actor may do with an application now. */
    public List<ApplicationState.Event> open(Actor actor, Application application) {
        return ApplicationState.LIFE_CYCLE.open(actor.role(), application.state()).stream()
                .filter(event -> may(actor, event, application).isAllowed())
                .toList();
    }

    private static Decision may(Actor actor, ApplicationState.Event event, Application application) {
        return OpportunityAccess.may(actor, event, application.state(), application.keeper() != null);
    }

    /**
     * Moves an application on.
     *
     * @param reason why, where it is refused or declined; null otherwise
     */
    public void happen(Actor actor, ApplicationId id, ApplicationState.Event event, @Nullable String reason) {
        Application application = application(actor, id);
        if (may(actor, event, application) instanceof Decision.Denied denied) {
            boolean theirs = !actor.is(Role.COORDINATOR) || application.keeper() != null;
            throw theirs && ApplicationState.LIFE_CYCLE.isActOf(actor.role(), event)
                    ? history.refusal(denied, id.value())
                    : new Forbidden(denied);
        }
        ApplicationState to =
                ApplicationState.LIFE_CYCLE.next(application.state(), event).orElseThrow();
        if (!store.advance(id, application.state(), to, reason, time.instant())) {
            throw history.refusal(new Decision.Denied("opportunities.denied.application"), id.value());
        }
        String act = "opportunities.history." + event.name().toLowerCase(Locale.ROOT);
        history.note(actor, act, id.value(), null, reason == null ? Map.of() : Map.of("reason", reason));
        live.changed(id.value());
        asks.next(actor, application, to);
        events.publishEvent(new ApplicationAdvanced(id, application.state(), to));
    }

    /** Fills a role whose places are all taken; nothing happens while one is free. */
    public void fillIfTaken(Actor system, OpportunityId id) {
        Opportunity opportunity = view(system, id);
        Integer places = opportunity.places();
        if (places != null
                && store.taken(id) >= places
                && OpportunityAccess.may(system, OpportunityState.Event.FILL, opportunity.state())
                        .isAllowed()) {
            happen(system, id, OpportunityState.Event.FILL);
        }
    }

    private static void allow(Decision decision) {
        if (decision instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
    }
}
