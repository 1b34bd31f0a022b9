package org.guildhall.asks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.guildhall.people.Register;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.ids.Ids;
import org.guildhall.testing.GuildhallTest;
import org.guildhall.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is asked hears of it at once, two mornings before the day it is due and twice after it, in their own zone. */
@GuildhallTest
class AskRemindersTests {

    private static final Actor SYSTEM = Actor.system("test");
    private static final LocalDate DUE = LocalDate.of(2026, 5, 20);

    @Autowired
    Asks asks;

    @Autowired
    ReminderRound reminders;

    @Autowired
    Register register;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final UUID subject = Ids.next();
    private String address = "";

    @BeforeEach
    void somebodyInMadridIsAsked() {
        clock.set(TestClock.START);
        address = subject + "@works.example";
        system(() -> {
            OrganisationId works =
                    register.organisation(SYSTEM, Register.Kind.EMPLOYER, "Works", "ES", "Europe/Madrid");
            PersonId person = register.person(SYSTEM, "Inés Vidal", address, "es", "Europe/Madrid");
            asks.raise(
                    SYSTEM,
                    new NewAsk(
                            "logbook.ask.week",
                            person,
                            Role.SUPERVISOR,
                            works,
                            subject,
                            null,
                            null,
                            works,
                            "/inbox",
                            DUE,
                            List.of("Lina", "2026-05-11")));
            return true;
        });
        await(() -> letters().size() == 1 && nextReminder().isPresent());
    }

    @Test
    void reminders_come_at_eight_where_the_person_is() {
        assertThat(nextReminder()).hasValue(Instant.parse("2026-05-18T06:00:00Z"));
        clock.set(Instant.parse("2026-05-18T05:59:00Z"));
        assertThat(remind()).isZero();
        clock.advance(Duration.ofMinutes(2));
        assertThat(remind()).isEqualTo(1);
        assertThat(remind()).as("nobody is reminded twice").isZero();
        assertThat(nextReminder()).hasValue(Instant.parse("2026-05-21T06:00:00Z"));
        clock.set(Instant.parse("2026-05-21T06:01:00Z"));
        assertThat(remind()).isEqualTo(1);
        clock.set(Instant.parse("2026-05-25T06:01:00Z"));
        assertThat(remind()).isEqualTo(1);
        assertThat(nextReminder()).as("then somebody else hears of it").hasValue(Instant.parse("2026-05-27T06:00:00Z"));
        assertThat(letters()).hasSize(4);
    }

    @Test
    void what_is_done_reminds_nobody() {
        system(() -> {
            asks.done(SYSTEM, "logbook.ask.week", subject);
            return true;
        });
        clock.set(Instant.parse("2026-05-28T06:01:00Z"));
        assertThat(remind()).isZero();
        assertThat(letters()).hasSize(1);
    }

    private int remind() {
        return reminders.go();
    }

    private List<String> letters() {
        return system(() -> jdbc.sql("select subject from outgoing_letter where to_address = :to")
                .param("to", address)
                .query(String.class)
                .list());
    }

    private Optional<Instant> nextReminder() {
        return system(
                () -> jdbc.sql("select next_step_at from ask where subject_id = :subject and next_step_at is not null")
                        .param("subject", subject)
                        .query(Instant.class)
                        .optional());
    }

    private static void await(Supplier<Boolean> done) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(done::get);
    }

    private <T> T system(Supplier<T> work) {
        return Objects.requireNonNull(
                Acting.as(SYSTEM, () -> new TransactionTemplate(transactions).execute(status -> work.get())));
    }
}
