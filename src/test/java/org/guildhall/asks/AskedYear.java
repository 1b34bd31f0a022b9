package org.guildhall.asks;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.function.Supplier;
import org.guildhall.asks.AskedPeople.Manner;
import org.guildhall.asks.AskedPeople.One;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.ids.Ids;
import org.guildhall.platform.time.Rehearsal;
import org.guildhall.testing.TestClock;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets a year go by: raises asks, does what Guildhall does by itself when it is due, and lets people react to letters. */
final class AskedYear {

    private static final Actor SYSTEM = Actor.system("year");
    private static final String WEEK = "logbook.ask.week";
    private static final String APPLICATION = "opportunities.ask.answer";
    private static final Duration AFTERWARDS = Duration.ofDays(75);
    private static final Duration DAY = Duration.ofDays(1);

    private final AskedPeople people;
    private final TestClock clock;
    private final Asks asks;
    private final Successors successors;
    private final Delegations delegations;
    private final ReminderRound round;
    private final Rehearsal rehearsal;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final PriorityQueue<Planned> planned = new PriorityQueue<>(Comparator.comparing(Planned::at));
    private final List<String> atNight = new ArrayList<>();
    private UUID newest = new UUID(0, 0);

    AskedYear(ApplicationContext application, AskedPeople people, TestClock clock) {
        this.people = people;
        this.clock = clock;
        asks = application.getBean(Asks.class);
        successors = application.getBean(Successors.class);
        delegations = application.getBean(Delegations.class);
        round = application.getBean(ReminderRound.class);
        rehearsal = application.getBean(Rehearsal.class);
        jdbc = application.getBean(JdbcClient.class);
        transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
    }

    private record Planned(Instant at, Runnable act) {}

    /** A letter that has just come. */
    record Letter(UUID id, String toAddress, Instant queuedAt, AskId ask, List<AskId> asks) {

        List<AskId> all() {
            return asks.isEmpty() ? List.of(ask) : asks;
        }
    }

    void live(int many, Duration during) {
        plan(many, during);
        Instant end = TestClock.START.plus(during).plus(AFTERWARDS);
        for (Instant next = next(); next.isBefore(end); next = next()) {
            Instant now = next;
            rehearsal.at(now, () -> {
                while (!planned.isEmpty() && !planned.peek().at().isAfter(now)) {
                    planned.remove().act().run();
                }
            });
            rehearsal.at(now, () -> round.go());
            read();
        }
        clock.set(end);
    }

    /** What was written outside of its reader's hours. */
    List<String> atNight() {
        return atNight;
    }

    /** Half of what is asked comes one by one, half in heaps: weeks of several learners in one hour. */
    private void plan(int many, Duration during) {
        int left = many;
        while (left > 0) {
            One supervisor = people.supervisor();
            long minutes = people.random().nextLong(during.toMinutes());
            int heap = Math.min(
                    left,
                    people.random().nextBoolean() ? 1 : 2 + people.random().nextInt(5));
            for (int i = 0; i < heap; i++) {
                Instant at = TestClock.START.plus(Duration.ofMinutes(minutes + i));
                planned.add(new Planned(at, () -> raise(supervisor, at)));
            }
            left -= heap;
        }
    }

    private void raise(One supervisor, Instant at) {
        UUID subject = Ids.next();
        boolean week = people.random().nextInt(4) > 0;
        NewAsk ask = new NewAsk(
                week ? WEEK : APPLICATION,
                supervisor.actor().person(),
                Role.SUPERVISOR,
                supervisor.actor().organisation(),
                subject,
                null,
                people.institution(),
                supervisor.actor().organisation(),
                "/placements/" + subject,
                people.random().nextInt(5) == 0
                        ? null
                        : at.atZone(ZoneOffset.UTC).toLocalDate().plusDays(4),
                List.of("Lina", "2026-05-11"));
        as(SYSTEM, () -> asks.raise(SYSTEM, ask));
    }

    private Instant next() {
        Instant step = system(() -> jdbc.sql("select coalesce(min(least(next_step_at, nudge_at)), "
                        + "timestamptz '9000-01-01') from ask where state = 'open'")
                .query(Instant.class)
                .single());
        Instant act = planned.isEmpty() ? Instant.MAX : planned.peek().at();
        return step.isBefore(act) ? step : act;
    }

    private void read() {
        List<Letter> letters = system(() -> jdbc.sql("select o.id, o.to_address, o.queued_at, l.ask_id as ask, l.asks "
                        + "from outgoing_letter o join ask_link l on l.token_hash = "
                        + "sha256(convert_to(substring(o.plain from '/l/([A-Za-z0-9_-]+)'), 'UTF8')) "
                        + "where o.id > :newest order by o.id")
                .param("newest", newest)
                .query(Letter.class)
                .list());
        for (Letter letter : letters) {
            newest = letter.id();
            One reader = people.at(letter.toAddress());
            if (!reader.times().isOpen(letter.queuedAt())) {
                atNight.add(letter.toAddress() + " at "
                        + letter.queuedAt().atZone(reader.times().zone()));
            }
            letter.all().forEach(ask -> react(reader, ask, letter.queuedAt()));
        }
    }

    private void react(One reader, AskId id, Instant at) {
        Ask ask = system(() -> asks.view(SYSTEM, id));
        if (ask.kind().startsWith("asks.")) {
            if (reader.manner() != Manner.NEVER && people.random().nextInt(4) > 0) {
                plan(at.plus(hours(60)), () -> takeUp(reader, ask));
            }
            return;
        }
        switch (reader.manner()) {
            case AT_ONCE -> plan(at.plus(hours(8)), () -> done(ask));
            case LATE -> plan(at.plus(hours(240)), () -> done(ask));
            case AFTER_REMINDERS -> {
                if (ask.reminded() >= 2) {
                    plan(at.plus(hours(30)), () -> done(ask));
                }
            }
            case NEVER -> {}
            case WRONG_PERSON -> plan(at.plus(hours(24)), () -> decline(reader, ask));
            case DELEGATES -> plan(at.plus(hours(24)), () -> delegate(reader, ask));
        }
    }

    private Duration hours(int most) {
        return Duration.ofMinutes(5 + people.random().nextInt(most * 60));
    }

    private void plan(Instant at, Runnable act) {
        planned.add(new Planned(at, act));
    }

    private boolean isOpen(AskId ask) {
        return system(() -> asks.view(SYSTEM, ask)).isOpen();
    }

    private void done(Ask ask) {
        if (isOpen(ask.id())) {
            as(SYSTEM, () -> asks.done(SYSTEM, ask.kind(), ask.subject()));
        }
    }

    private void decline(One reader, Ask ask) {
        if (isOpen(ask.id())) {
            as(reader.actor(), () -> asks.decline(reader.actor(), ask.id(), "I left the workshop in spring."));
        }
    }

    private void delegate(One reader, Ask ask) {
        if (isOpen(ask.id())
                && system(() -> delegations.standing(SYSTEM, ask.id())).isEmpty()
                && ask.delegatedFrom() == null) {
            One to = system(() -> people.another(reader));
            as(reader.actor(), () -> delegations.delegate(reader.actor(), ask.id(), "Instead", to.address(), "en"));
        }
    }

    /** Whoever hears that somebody does not answer, or is the wrong person, names another or reminds once more. */
    private void takeUp(One reader, Ask stuck) {
        AskId about = new AskId(stuck.subject());
        Ask ask = system(() -> asks.view(SYSTEM, about));
        Actor actor = reader.actor();
        boolean open = isOpen(stuck.id())
                && as(actor, () -> successors.mayPassOn(actor, ask).isAllowed());
        if (!open) {
            return;
        }
        if (ask.isOpen() && people.random().nextInt(3) == 0) {
            as(actor, () -> asks.remind(actor, about));
            return;
        }
        One to = system(() -> people.another(people.of(ask.person())));
        as(actor, () -> successors.passOn(actor, about, "Instead", to.address(), "en"));
    }

    private void as(Actor actor, Runnable work) {
        Acting.as(actor, work);
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, work);
    }

    private <T> T system(Supplier<T> work) {
        return Objects.requireNonNull(Acting.as(SYSTEM, () -> transaction.execute(status -> work.get())));
    }
}
