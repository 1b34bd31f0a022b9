package org.guildhall.asks;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.people.Register;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.history.History;
import org.guildhall.platform.ids.Ids;
import org.guildhall.platform.live.Live;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is asked in place of whom: after “I am the wrong person”, and where somebody does not answer. */
@Service
@Transactional
public class Successors {

    private static final String NAME = "asks.ask.successor";
    private static final int DAYS = 3;

    private final AskStore store;
    private final SuccessorStore successors;
    private final Asks asks;
    private final Register register;
    private final ApplicationEventPublisher events;
    private final History history;
    private final Live live;
    private final InstantSource time;

    Successors(
            AskStore store,
            SuccessorStore successors,
            Asks asks,
            Register register,
            ApplicationEventPublisher events,
            History history,
            Live live,
            InstantSource time) {
        this.store = store;
        this.successors = successors;
        this.asks = asks;
        this.register = register;
        this.events = events;
        this.history = history;
        this.live = live;
        this.time = time;
    }

    /** Asks of the actor's organisation whose person was the wrong one and has no successor yet, newest first. */
    @Transactional(readOnly = true)
    public Slice<Ask> wrongPersons(Actor actor, @Nullable String before, int size) {
        UUID key = before == null ? new UUID(-1, -1) : UUID.fromString(before);
        return Slice.cut(
                successors.wrongPersons(actor.organisation(), key, size + 1),
                size,
                ask -> ask.id().value().toString());
    }

    /** Whether the actor may name another person for this ask, and why not. */
    @Transactional(readOnly = true)
    public Decision mayPassOn(Actor actor, Ask ask) {
        Decision decision = AskAccess.mayPassOn(actor, ask.role(), ask.state());
        return decision.isAllowed() && successors.isPassedOn(ask.id())
                ? Decision.denied("asks.denied.ended")
                : decision;
    }

    /**
     * Asks another person for the same act. False where they are the one who was asked. Throws {@link Forbidden} where the
     * actor may not, or somebody has been named already.
     *
     * @param language en, fr, es or ar
     */
    public boolean passOn(Actor actor, AskId id, String name, String email, String language) {
        Ask ask = store.one(id).orElseThrow(NotFound::new);
        if (mayPassOn(actor, ask) instanceof Decision.Denied denied) {
            boolean ended = denied.why().equals("asks.denied.ended");
            throw ended ? history.refusal(denied, ask.subject(), it -> true) : new Forbidden(denied);
        }
        PersonId to = register.known(actor, name, email, language, ask.organisation(), ask.role());
        if (to.equals(ask.person())) {
            return false;
        }
        LocalDate earliest = LocalDate.ofInstant(time.instant(), ZoneOffset.UTC).plusDays(DAYS);
        AskId next = new AskId(Ids.next());
        if (store.end(id, AskState.WITHDRAWN, time.instant(), "asks.ended.passed-on")) {
            events.publishEvent(new AskEnded(id, ask.kind(), ask.subject(), AskState.WITHDRAWN));
        }
        if (!successors.add(next, id, to, earliest, time.instant())) {
            throw history.refusal(new Decision.Denied("asks.denied.ended"), ask.subject());
        }
        asks.done(actor, NAME, id.value());
        history.note(actor, "asks.history.passed-on", ask.subject(), ask.placement(), Map.of("name", name));
        events.publishEvent(new AskRaised(next));
        events.publishEvent(new AskPassedOn(
                next, ask.kind(), ask.placement(), ask.person(), to, name, ask.role(), ask.organisation()));
        live.changed(to.value());
        return true;
    }

    /** Whoever answers for the ask hears that its person is the wrong one, and is asked to name another. */
    @ApplicationModuleListener
    void on(AskEnded ended) {
        if (ended.state() != AskState.DECLINED || ended.kind().equals(NAME)) {
            return;
        }
        Actor system = Acting.current();
        Ask ask = store.one(ended.ask()).orElseThrow(NotFound::new);
        OrganisationId institution = ask.institution();
        // what somebody does in another's place goes back to them
        if (institution == null || ask.delegatedFrom() != null || successors.isPassedOn(ask.id())) {
            return;
        }
        LocalDate due = LocalDate.ofInstant(time.instant(), ZoneOffset.UTC).plusDays(DAYS);
        String reason = ask.reason() == null ? "" : ask.reason();
        for (Register.Holder coordinator : register.holders(Role.COORDINATOR, List.of(institution))) {
            asks.raise(
                    system,
                    new NewAsk(
                            NAME,
                            coordinator.id(),
                            Role.COORDINATOR,
                            institution,
                            ask.id().value(),
                            ask.placement(),
                            institution,
                            null,
                            "/asks/" + ask.id().value() + "/successor",
                            due,
                            List.of(ask.personName(), reason)));
        }
    }
}
