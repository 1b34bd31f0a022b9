package org.guildhall.asks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever has proven a number also hears of a second reminder by phone: one sentence, one link, once a day. */
@GuildhallTest
class AskTextsTests {

    private static final Actor SYSTEM = Actor.system("test");

    @Autowired
    Asks asks;

    @Autowired
    AskTexts texts;

    @Autowired
    Register register;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private PersonId person = new PersonId(Ids.next());
    private final UUID later = Ids.next();
    private final UUID sooner = Ids.next();

    @BeforeEach
    void somebodyIsAskedForTwoWeeks() {
        clock.set(TestClock.START);
        system(() -> {
            OrganisationId works =
                    register.organisation(SYSTEM, Register.Kind.EMPLOYER, "Works", "ES", "Europe/Madrid");
            person = register.person(SYSTEM, "Inés Vidal", Ids.next() + "@works.example", "es", "Europe/Madrid");
            register.grant(SYSTEM, person, works, Role.SUPERVISOR);
            ask(works, later, LocalDate.of(2026, 5, 12));
            ask(works, sooner, LocalDate.of(2026, 5, 11));
            return true;
        });
    }

    @Test
    void the_second_reminder_comes_by_phone_too_once_a_day_about_what_is_due_first() {
        proven();
        reminded(1);
        assertThat(texts.go()).as("the first is a letter alone").isZero();
        reminded(2);
        assertThat(texts.go()).isEqualTo(1);
        assertThat(texts.go()).as("once").isZero();
        List<String> bodies = bodies();
        assertThat(bodies).hasSize(1);
        assertThat(bodies.getFirst()).startsWith("Le espera: ").contains("/l/").hasSizeLessThan(200);
        String link = bodies.getFirst().substring(bodies.getFirst().indexOf("/l/"));
        assertThat(link).hasSize("/l/".length() + 22);
        assertThat(mvc.get().uri(link)).hasStatus(303).redirectedUrl().isEqualTo(link + "/placements/" + sooner);
    }

    @Test
    void whoever_has_no_number_stopped_it_or_was_reminded_long_ago_gets_none() {
        reminded(2);
        assertThat(texts.go()).as("no number").isZero();
        proven();
        system(() -> jdbc.sql(
                        "update mobile_number set stopped_at = :now, stopped_why = 'stop' where person_id = :person")
                .param("now", clock.instant())
                .param("person", person)
                .update());
        assertThat(texts.go()).as("stopped").isZero();
        proven();
        clock.advance(Duration.ofHours(2));
        assertThat(texts.go()).as("the letter's hour is over").isZero();
    }

    private void ask(OrganisationId works, UUID subject, LocalDate due) {
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
                        "/placements/" + subject,
                        due,
                        List.of("Lina", "2026-05-04")));
    }

    private void proven() {
        system(() -> jdbc.sql(
                        "insert into mobile_number (person_id, number, proven_at) values (:person, '+34612345690', :now) "
                                + "on conflict (person_id) do update set stopped_at = null, stopped_why = null")
                .param("person", person)
                .param("now", clock.instant())
                .update());
    }

    private void reminded(int times) {
        system(() -> jdbc.sql("update ask set reminded = :times, reminded_at = :now where person_id = :person")
                .param("times", times)
                .param("now", clock.instant())
                .param("person", person)
                .update());
    }

    private List<String> bodies() {
        return system(() -> jdbc.sql("select body from outgoing_text where person_id = :person")
                .param("person", person)
                .query(String.class)
                .list());
    }

    private <T> T system(Supplier<T> work) {
        return Acting.as(
                SYSTEM,
                () -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> work.get())));
    }
}
