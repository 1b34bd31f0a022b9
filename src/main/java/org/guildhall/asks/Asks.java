package org.guildhall.asks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.history.History;
import org.guildhall.platform.ids.Ids;
import org.guildhall.platform.live.Live;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What awaits whom. A module raises an ask and says when it is done; inbox, letters, links and reminders follow by
 * themselves.
 */
@Service
@Transactional
public class Asks {

    private static final Duration BETWEEN_REMINDERS = Duration.ofHours(20);
    private static final UUID FIRST = new UUID(0, 0);

    private final AskStore store;
    private final ApplicationEventPublisher events;
    private final History history;
    private final Live live;
    private final InstantSource time;

    Asks(AskStore store, ApplicationEventPublisher events, History history, Live live, InstantSource time) {
        this.store = store;
        this.events = events;
        this.history = history;
        this.live = live;
        this.time = time;
    }

    /** Raises an ask. Where the same person is already asked for the same act on the same subject, nothing is done. */
    public void raise(Actor actor, NewAsk ask) {
        AskId id = new AskId(Ids.next());
        if (store.add(id, ask, time.instant())) {
            events.publishEvent(new AskRaised(id));
            live.changed(ask.person().value());
        }
    }

    /** The act is done, by whoever did it: every open ask of the kind for the subject ends. */
    public void done(Actor actor, String kind, UUID subject) {
        end(store.open(kind, subject), AskState.DONE, null);
    }

    /** One person has done their part; others who are asked for the same stay asked. */
    public void done(Actor actor, String kind, UUID subject, PersonId person) {
        end(
                store.open(kind, subject).stream()
                        .filter(ask -> ask.person().equals(person))
                        .toList(),
                AskState.DONE,
                null);
    }

    /** Nobody needs to do it any more. */
    public void withdraw(Actor actor, String kind, UUID subject) {
        end(store.open(kind, subject), AskState.WITHDRAWN, null);
    }

    /**
     * What was asked for is over, without anybody having done it: whoever was asked is left in peace, and the history says
     * so.
     *
     * @param why key of the message that tells them why
     */
    public void lapse(Actor system, String kind, UUID subject, String why) {
        List<Ask> lapsing = store.open(kind, subject);
        end(lapsing, AskState.LAPSED, why);
        lapsing.forEach(ask -> history.note(
                system, "asks.history.lapsed", subject, ask.placement(), Map.of("name", ask.personName())));
    }

    /** One ask is over, without anybody having answered. */
    void lapse(Actor system, Ask ask, String why) {
        end(List.of(ask), AskState.LAPSED, why);
        history.note(system, "asks.history.lapsed", ask.subject(), ask.placement(), Map.of("name", ask.personName()));
    }

    /**
     * “I am the wrong person.” The module that raised it hears of it, and the coordinator sees it.
     *
     * @param reason who would be the right person, or why not this one
     */
    public void decline(Actor actor, AskId id, String reason) {
        Ask ask = view(actor, id);
        boolean theirs = ask.person().equals(actor.person());
        if (AskAccess.mayDecline(actor, theirs, ask.state()) instanceof Decision.Denied denied) {
            throw ask.isOpen() ? new Forbidden(denied) : ended(denied, ask);
        }
        if (!store.end(id, AskState.DECLINED, time.instant(), reason)) {
            throw ended(new Decision.Denied("asks.denied.ended"), ask);
        }
        told(ask, AskState.DECLINED);
        history.note(actor, "asks.history.declined", ask.subject(), ask.placement(), Map.of("reason", reason));
    }

    /** Whether the actor may remind whom an ask awaits, and why not. */
    public Decision mayRemind(Actor actor, Ask ask) {
        return AskAccess.mayRemind(actor, ask.person().equals(actor.person()), ask.state());
    }

    /**
     * Reminds whom an ask awaits, now. True where a letter goes out: somebody who was reminded within a day is left in peace,
     * and nobody reminds themselves.
     * Throws {@link Forbidden} with the reason where the actor may not.
     */
    public boolean remind(Actor actor, AskId id) {
        Ask ask = view(actor, id);
        if (AskAccess.mayRemind(actor, false, ask.state()) instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
        if (ask.person().equals(actor.person())) {
            return false;
        }
        Instant now = time.instant();
        if (!store.remind(id, now, now.minus(BETWEEN_REMINDERS))) {
            return false;
        }
        history.note(actor, "asks.history.reminded", ask.subject(), ask.placement(), Map.of("name", ask.personName()));
        events.publishEvent(new AskReminded(id));
        return true;
    }

    /** Whatever was done about its subject last has ended it. */
    private Forbidden ended(Decision.Denied denied, Ask ask) {
        return history.refusal(denied, ask.subject(), it -> true);
    }

    private void end(List<Ask> asks, AskState state, @Nullable String reason) {
        for (Ask ask : asks) {
            if (store.end(ask.id(), state, time.instant(), reason)) {
                told(ask, state);
            }
        }
    }

    /** One ask ends. To be called where it was decided. */
    void end(Ask ask, AskState state, @Nullable String reason) {
        end(List.of(ask), state, reason);
    }

    private void told(Ask ask, AskState state) {
        events.publishEvent(new AskEnded(ask.id(), ask.kind(), ask.subject(), state));
        live.changed(ask.person().value());
    }

    /** One ask. Throws {@link NotFound} where the actor may not see it. */
    @Transactional(readOnly = true)
    public Ask view(Actor actor, AskId id) {
        return store.one(id).orElseThrow(NotFound::new);
    }

    /** What awaits the actor in the role of the moment, most urgent first; what has no due date last. */
    @Transactional(readOnly = true)
    public Slice<Ask> inbox(Actor actor, @Nullable String after, int size) {
        return slice(store.inbox(actor, dueOf(after), idOf(after), size + 1), size);
    }

    /** How many asks await the actor in the role of the moment. */
    @Transactional(readOnly = true)
    public int waiting(Actor actor) {
        return store.waiting(actor);
    }

    /** How many asks await the actor in their other roles. */
    @Transactional(readOnly = true)
    public int waitingElsewhere(Actor actor) {
        return store.waitingElsewhere(actor.person(), actor.role(), actor.organisation());
    }

    /** Every ask about a subject, oldest first. */
    @Transactional(readOnly = true)
    public List<Ask> about(Actor actor, UUID subject) {
        return store.about(subject);
    }

    /** Every open ask about a placement, most urgent first. */
    @Transactional(readOnly = true)
    public List<Ask> openOfPlacement(Actor actor, UUID placement) {
        return store.ofPlacement(placement);
    }

    /** How fast the asks of the actor's organisation are answered. */
    @Transactional(readOnly = true)
    public AskFigures figures(Actor actor) {
        return store.figures(actor.organisation(), LocalDate.ofInstant(time.instant(), ZoneOffset.UTC));
    }

    /** The open ask of a kind on a subject that awaits the actor; empty where none does. */
    @Transactional(readOnly = true)
    public Optional<Ask> mine(Actor actor, String kind, UUID subject) {
        return store.open(kind, subject).stream()
                .filter(ask -> ask.person().equals(actor.person()))
                .findFirst();
    }

    private static Slice<Ask> slice(List<Ask> rows, int size) {
        return Slice.cut(
                rows,
                size,
                ask -> (ask.due() == null ? "9999-12-31" : ask.due()) + "_"
                        + ask.id().value());
    }

    private static LocalDate dueOf(@Nullable String after) {
        return after == null ? LocalDate.of(1, 1, 1) : LocalDate.parse(after.substring(0, 10));
    }

    private static UUID idOf(@Nullable String after) {
        return after == null ? FIRST : UUID.fromString(after.substring(11));
    }
}
