package org.guildhall.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.history.Happening;
import org.guildhall.platform.history.History;
import org.guildhall.platform.ids.Ids;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An administrator acts for somebody of their institution, to help them: with a reason, for an hour at most, and never
 * unseen. The person gets a letter, sees what was done and may end it.
 */
@Service
@Transactional
public class Assistances {

    private static final Actor DOORKEEPER = Actor.system("sign-in");

    private final AssistanceStore store;
    private final PersonStore people;
    private final AssistanceLetters letters;
    private final History history;
    private final InstantSource time;
    // what Guildhall asks itself, before anybody is known: never within the transaction of whoever asks
    private final TransactionTemplate transactions;

    Assistances(
            AssistanceStore store,
            PersonStore people,
            AssistanceLetters letters,
            History history,
            InstantSource time,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.people = people;
        this.letters = letters;
        this.history = history;
        this.time = time;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Whether the actor may act for somebody. */
    @Transactional(readOnly = true)
    public boolean mayBegin(Actor actor, PersonId id) {
        // asked of every page of a person: nobody else needs to look
        return actor.is(Role.ADMINISTRATOR)
                && AssistanceAccess.mayBegin(actor, actor.person().equals(id), store.roles(id, actor.organisation()))
                        .isAllowed();
    }

    /** Whom the actor may act for. Throws {@link NotFound} for whom the actor does not know, {@link Forbidden} else. */
    @Transactional(readOnly = true)
    public Person candidate(Actor actor, PersonId id) {
        Person person = people.person(id).orElseThrow(NotFound::new);
        boolean self = actor.person().equals(id);
        allow(AssistanceAccess.mayBegin(actor, self, store.roles(id, actor.organisation())));
        return person;
    }

    /** Begins to act for somebody, and tells them by letter. */
    public AssistanceId begin(Actor actor, PersonId id, String reason, Duration length) {
        Person person = candidate(actor, id);
        Instant now = time.instant();
        Assistance assistance = new Assistance(
                new AssistanceId(Ids.next()),
                actor.organisation(),
                actor.person(),
                actor.name(),
                id,
                person.name(),
                reason,
                now,
                now.plus(length),
                null);
        store.add(assistance);
        Map<String, String> details = Map.of("name", person.name(), "reason", reason);
        history.note(actor, "people.history.assistance-begun", id.value(), null, details);
        letters.begun(person, assistance, people.organisationName(actor.organisation()));
        return assistance.id();
    }

    /**
     * What goes on at this moment, if the administrator may still do it: they are one, and the person is of their
     * institution. Asked at every request, by Guildhall itself.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Optional<Assistance> standing(AssistanceId id, PersonId administrator) {
        return Acting.as(
                DOORKEEPER,
                () -> Objects.requireNonNull(transactions.execute(status -> store.one(id)
                        .filter(it ->
                                it.goesOn(time.instant()) && it.administrator().equals(administrator))
                        .filter(it ->
                                store.roles(administrator, it.institution()).contains(Role.ADMINISTRATOR))
                        .filter(it ->
                                !store.roles(it.person(), it.institution()).contains(Role.ADMINISTRATOR)))));
    }

    /** Who acted for the actor, newest first, a page at a time. */
    @Transactional(readOnly = true)
    public Slice<Assistance> of(Actor actor, @Nullable String before, int size) {
        allow(AccountAccess.may(actor, AccountAct.SEE));
        AssistanceId from = before == null ? null : new AssistanceId(UUID.fromString(before));
        return Slice.cut(
                store.of(actor.person(), from, size + 1),
                size,
                it -> it.id().value().toString());
    }

    /** One that concerns the actor. Throws {@link NotFound} where none does. */
    @Transactional(readOnly = true)
    public Assistance view(Actor actor, AssistanceId id) {
        Assistance assistance = store.one(id).orElseThrow(NotFound::new);
        allow(AssistanceAccess.may(actor, AssistanceAct.SEE, assistance));
        return assistance;
    }

    /** What was done meanwhile, newest first, at most 100. */
    @Transactional(readOnly = true)
    public List<Happening> done(Actor actor, AssistanceId id) {
        view(actor, id);
        return history.assisted(id.value());
    }

    /** Ends it before its time; nothing happens where it is over. */
    public void end(Actor actor, AssistanceId id) {
        Assistance assistance = store.one(id).orElseThrow(NotFound::new);
        allow(AssistanceAccess.may(actor, AssistanceAct.END, assistance));
        endNow(actor, assistance);
    }

    /**
     * The administrator acts as themselves again. Done by Guildhall itself, because the actor of the moment is the person;
     * that they came by this door is their right to leave by it.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void leave(Door.Assistance door) {
        AssistanceId id = new AssistanceId(door.id());
        Acting.as(
                DOORKEEPER,
                () -> transactions.executeWithoutResult(
                        status -> store.one(id).ifPresent(it -> endNow(administrator(it), it))));
    }

    private void endNow(Actor by, Assistance assistance) {
        if (store.end(assistance.id(), time.instant())) {
            Map<String, String> details = Map.of("name", assistance.personName());
            UUID person = assistance.person().value();
            history.note(by, "people.history.assistance-ended", person, null, details);
        }
    }

    private static Actor administrator(Assistance it) {
        return new Actor(
                it.administrator(),
                it.administratorName(),
                Role.ADMINISTRATOR,
                it.institution(),
                new Door.Session(),
                Set.of());
    }

    private static void allow(Decision decision) {
        if (decision instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
    }
}
