package org.guildhall.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
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
import org.guildhall.testing.TestSessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The administrator's page: what does not go by itself, and the act that mends it, for whoever runs this Guildhall. */
@GuildhallTest
class OperationTests {

    private static final Actor SYSTEM = Actor.system("test");
    private static final Instant YESTERDAY = TestClock.START.minus(Duration.ofDays(1));

    @Autowired
    Register register;

    @Autowired
    TestClock clock;

    @Autowired
    TestSessions sessions;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final UUID letter = Ids.next();
    private final UUID event = Ids.next();
    private final UUID work = Ids.next();
    private OrganisationId first = new OrganisationId(letter);
    private OrganisationId second = new OrganisationId(letter);

    @BeforeEach
    void somethingIsAmiss() {
        clock.set(TestClock.START);
        system(() -> {
            for (String table : new String[] {"outgoing_letter", "event_publication", "work", "scheduled_tasks"}) {
                // letters are marked and never taken away: what a test before this one left has left by now
                if (table.equals("outgoing_letter")) {
                    jdbc.sql("update outgoing_letter set sent_at = queued_at, next_try_at = null")
                            .update();
                } else {
                    jdbc.sql("delete from " + table).update();
                }
            }
            second = register.organisation(SYSTEM, Register.Kind.INSTITUTION, "Harbour", "GB", "UTC");
            first = jdbc.sql("select id from organisation where kind = 'institution' order by id limit 1")
                    .query(OrganisationId.class)
                    .single();
            if (first.equals(second)) {
                second = register.organisation(SYSTEM, Register.Kind.INSTITUTION, "Another", "GB", "UTC");
            }
            jdbc.sql(
                            "insert into outgoing_letter (id, to_address, to_name, language, kind, subject, plain, html, queued_at, "
                                    + "tries, failure) values (:id, 'lina@works.example', 'Lina Haddad', 'en', 'logbook.ask.week', "
                                    + "'Approve', 'secret', 'secret', :at, 11, '550 <lina@works.example> is unknown here')")
                    .param("id", letter)
                    .param("at", YESTERDAY)
                    .update();
            jdbc.sql(
                            "insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status, "
                                    + "completion_attempts) values (:id, "
                                    + "'org.guildhall.asks.Successors.on(org.guildhall.asks.AskEnded)', "
                                    + "'org.guildhall.asks.AskEnded', "
                                    + "'{\"ask\":{\"value\":\"' || :id || '\"},\"kind\":\"logbook.ask.week\",\"subject\":\"' || :id || "
                                    + "'\",\"state\":\"DONE\"}', :at, 'FAILED', 3)")
                    .param("id", event)
                    .param("at", YESTERDAY)
                    .update();
            jdbc.sql(
                            "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, last_failure, "
                                    + "consecutive_failures, version) values ('asks-reminders', 'recurring', :next, false, :at, 2, 1)")
                    .param("next", TestClock.START.plus(Duration.ofHours(1)))
                    .param("at", YESTERDAY)
                    .update();
            return jdbc.sql(
                            "insert into work (id, kind, person, person_name, role, organisation, placements, title, details, "
                                    + "came_from, state, ordered_at) values (:id, 'imports.rows', :id, 'Ada Secret', 'coordinator', "
                                    + ":institution, '{}', '{}', '{}', '/', 'running', :at)")
                    .param("id", work)
                    .param("institution", second)
                    .param("at", YESTERDAY)
                    .update();
        });
    }

    @Test
    void whoever_runs_this_guildhall_sees_what_awaits_them_and_what_it_is_made_of() {
        Cookie admin = person(Role.ADMINISTRATOR, first);
        assertThat(mvc.get().uri("/operation").cookie(admin))
                .hasStatusOk()
                .bodyText()
                .contains("4 things await you", "One letter was given up", "One event was not heard", "One job failed")
                .contains("One long work is silent", "PostgreSQL", "Schema", "25")
                .doesNotContain("Lina", "lina@", "Ada Secret");
    }

    @Test
    void an_administrator_of_another_institution_sees_which_guildhall_this_is_and_nothing_of_the_others() {
        Cookie other = person(Role.ADMINISTRATOR, second);
        assertThat(mvc.get().uri("/operation").cookie(other))
                .hasStatusOk()
                .bodyText()
                .contains("runs this Guildhall. Its administrators see letters", "PostgreSQL")
                .doesNotContain("things await you", "letters waiting");
        for (String part : new String[] {"letters", "events", "jobs", "work"}) {
            assertThat(mvc.get().uri("/operation/" + part).cookie(other)).hasStatus(403);
        }
        assertThat(mvc.post().uri("/operation/letters/tries").with(csrf()).cookie(other))
                .hasStatus(403);
        assertThat(next("outgoing_letter", letter)).isEqualTo("none");
        for (Role role : new Role[] {Role.COORDINATOR, Role.LEARNER, Role.CURRICULUM_LEAD}) {
            assertThat(mvc.get().uri("/operation").cookie(person(role, first)))
                    .as(role.name())
                    .hasStatus(403);
        }
    }

    @Test
    void a_letter_that_was_given_up_is_sent_again_and_names_nobody() {
        Cookie admin = person(Role.ADMINISTRATOR, first);
        assertThat(mvc.get().uri("/operation/letters").cookie(admin))
                .hasStatusOk()
                .bodyText()
                .contains("550 &lt;…@works.example&gt; is unknown here", "given up", "works.example")
                .doesNotContain("lina@", "Lina Haddad", "secret");
        assertThat(mvc.post()
                        .uri("/operation/letters/" + letter + "/tries")
                        .with(csrf())
                        .cookie(admin))
                .hasStatus(303);
        assertThat(next("outgoing_letter", letter)).isNotEqualTo("none");
        assertThat(mvc.get().uri("/operation").cookie(admin)).bodyText().contains("had a letter sent again");
    }

    @Test
    void a_listener_that_failed_is_told_again() {
        Cookie admin = person(Role.ADMINISTRATOR, first);
        assertThat(mvc.get().uri("/operation/events").cookie(admin))
                .hasStatusOk()
                .bodyText()
                .contains("Successors.on", "AskEnded", "tried 3 times")
                .doesNotContain("serialized", "logbook.ask.week");
        assertThat(mvc.post()
                        .uri("/operation/events/" + event + "/tries")
                        .with(csrf())
                        .cookie(admin))
                .hasStatus(303);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> system(() -> jdbc.sql("select count(*) from event_publication where id = :id")
                                .param("id", event)
                                .query(Long.class)
                                .single())
                        == 0);
    }

    @Test
    void a_job_that_failed_is_run_now_and_long_work_is_taken_up_again_or_stopped() {
        Cookie admin = person(Role.ADMINISTRATOR, first);
        assertThat(mvc.get().uri("/operation/jobs").cookie(admin))
                .hasStatusOk()
                .bodyText()
                .contains("Remind whom something awaits", "failed 2 times");
        assertThat(mvc.post()
                        .uri("/operation/jobs/asks-reminders/runs")
                        .with(csrf())
                        .cookie(admin))
                .hasStatus(303);
        assertThat(system(
                        () -> jdbc.sql("select execution_time from scheduled_tasks where task_name = 'asks-reminders'")
                                .query(Instant.class)
                                .single()))
                .isBefore(clock.instant());
        assertThat(mvc.get().uri("/operation/work").cookie(admin))
                .hasStatusOk()
                .bodyText()
                .contains("imports.rows")
                .doesNotContain("Ada Secret");
        assertThat(mvc.post()
                        .uri("/operation/work/" + work + "/tries")
                        .with(csrf())
                        .cookie(admin))
                .hasStatus(303);
        assertThat(system(() -> jdbc.sql("select count(*) from scheduled_tasks where task_instance = :id")
                        .param("id", work.toString())
                        .query(Long.class)
                        .single()))
                .isEqualTo(1);
        assertThat(mvc.post()
                        .uri("/operation/work/" + work + "/stops")
                        .with(csrf())
                        .cookie(admin))
                .hasStatus(303);
        assertThat(system(() -> jdbc.sql("select stop_wanted from work where id = :id")
                        .param("id", work)
                        .query(Boolean.class)
                        .single()))
                .isTrue();
    }

    private String next(String table, UUID id) {
        return system(() -> jdbc.sql("select coalesce(next_try_at::text, 'none') from " + table + " where id = :id")
                .param("id", id)
                .query(String.class)
                .single());
    }

    private Cookie person(Role role, OrganisationId of) {
        return system(() -> {
            PersonId id = register.person(SYSTEM, "Robin", Ids.next() + "@harbour.example", "en", "UTC");
            register.grant(SYSTEM, id, of, role);
            return sessions.of(id);
        });
    }

    private <T> T system(Supplier<T> work) {
        return Acting.as(
                SYSTEM,
                () -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> work.get())));
    }
}
