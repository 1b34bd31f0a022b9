package org.guildhall.asks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.guildhall.people.Register;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.history.History;
import org.guildhall.platform.ids.Ids;
import org.guildhall.testing.GuildhallTest;
import org.guildhall.testing.TestClock;
import org.guildhall.testing.TestSessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** “Let somebody else do it”, what an employer sees of several institutions, and what those in charge can do. */
@GuildhallTest
class DelegationTests {

    private static final Actor SYSTEM = Actor.system("test");
    private static final Pattern LINK = Pattern.compile("/l/([A-Za-z0-9_-]{20,})");
    private static final String WEEK = "logbook.ask.week";

    @Autowired
    Asks asks;

    @Autowired
    ReminderRound round;

    @Autowired
    Register register;

    @Autowired
    History history;

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

    private final UUID subject = Ids.next();
    private OrganisationId college = new OrganisationId(subject);
    private OrganisationId university = new OrganisationId(subject);
    private OrganisationId works = new OrganisationId(subject);
    private PersonId rahim = new PersonId(subject);
    private PersonId coordinator = new PersonId(subject);

    @BeforeEach
    void rahimIsAsked() {
        clock.set(TestClock.START);
        system(() -> {
            college =
                    register.organisation(SYSTEM, Register.Kind.INSTITUTION, "Harbour College", "GB", "Europe/London");
            university = register.organisation(SYSTEM, Register.Kind.INSTITUTION, "Northbridge", "GB", "Europe/London");
            works = register.organisation(SYSTEM, Register.Kind.EMPLOYER, "Works", "GB", "Europe/London");
            rahim = person("rahim", works, Role.SUPERVISOR);
            coordinator = person("wen", college, Role.COORDINATOR);
            asks.raise(SYSTEM, ask(WEEK, subject, college));
            return true;
        });
    }

    @Test
    void somebody_else_does_it_by_a_link_of_their_own_and_the_first_person_is_done_too() {
        String token = token("rahim", 1);
        assertThat(mvc.get().uri("/l/" + token + "/wrong-person"))
                .bodyText()
                .contains("/l/" + token + "/somebody-else");
        assertThat(mvc.get().uri("/l/" + token + "/somebody-else")).hasStatusOk();
        assertThat(name(token, "", "mo")).hasStatus(422).bodyText().contains("value=\"mo\"");
        assertThat(name(token, "Rahim", address("rahim")))
                .as("not to themselves")
                .hasStatus(422);
        assertThat(name(token, "Mo Farah", address("mo"))).hasStatus(303);
        assertThat(name(token, "Ann Other", address("ann"))).as("one at a time").hasStatus(409);
        assertThat(mvc.get().uri("/l/" + token + "/somebody-else")).bodyText().contains("Mo Farah", "Take it back");

        String theirs = token("mo", 1);
        assertThat(mvc.get().uri("/l/" + theirs)).hasStatus(303);
        assertThat(mvc.get().uri("/l/" + theirs + "/somebody-else"))
                .as("nobody hands on what they do in somebody’s place")
                .bodyText()
                .contains("You do this in somebody’s place");
        assertThat(system(() -> history.of(subject)))
                .extracting(it -> it.act())
                .containsExactly("asks.history.delegated");

        system(() -> {
            asks.done(SYSTEM, WEEK, subject, person("mo"));
            return true;
        });
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> open() == 0);
        assertThat(state("rahim")).isEqualTo("done");
    }

    @Test
    void what_is_taken_back_ends_the_others_link_and_says_so() {
        String token = token("rahim", 1);
        name(token, "Mo Farah", address("mo"));
        String theirs = token("mo", 1);
        assertThat(mvc.post().uri("/l/" + token + "/somebody-else/return")).hasStatus(303);
        assertThat(state("mo")).isEqualTo("withdrawn");
        assertThat(state("rahim")).isEqualTo("open");
        assertThat(mvc.get().uri("/links/" + theirs))
                .hasStatus(410)
                .bodyText()
                .contains("Whoever asked you does it themselves")
                .doesNotContain("/renewals");
        assertThat(mvc.get().uri("/l/" + token)).as("the first link works on").hasStatus(303);
    }

    @Test
    void whoever_stands_in_and_is_the_wrong_person_gives_it_back() {
        String token = token("rahim", 1);
        name(token, "Mo Farah", address("mo"));
        String theirs = token("mo", 1);
        assertThat(mvc.post().uri("/l/" + theirs + "/wrong-person").param("reason", "I was not there"))
                .hasStatus(303);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> system(() -> history.of(subject)).stream()
                        .anyMatch(it -> it.act().equals("asks.history.came-back")));
        round.go();
        assertThat(letters("rahim")).as("and the first person hears of it").isEqualTo(2);
        assertThat(letters("wen")).as("the coordinator need not").isZero();
    }

    @Test
    void while_somebody_stands_in_they_are_reminded_and_what_they_leave_undone_comes_back() {
        String token = token("rahim", 1);
        name(token, "Mo Farah", address("mo"));
        token("mo", 1);
        for (String day : List.of("2026-05-18", "2026-05-21", "2026-05-25")) {
            clock.set(Instant.parse(day + "T08:00:00Z"));
            round.go();
        }
        assertThat(letters("mo")).isEqualTo(4);
        assertThat(letters("rahim")).as("nobody else is reminded meanwhile").isEqualTo(1);
        clock.set(Instant.parse("2026-05-28T08:00:00Z"));
        round.go();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            round.go();
            return letters("rahim") == 2;
        });
        assertThat(state("mo")).isEqualTo("lapsed");
        assertThat(state("rahim")).isEqualTo("open");
    }

    @Test
    void a_signature_is_handed_to_nobody_and_the_page_says_why() {
        UUID agreement = Ids.next();
        system(() -> {
            asks.raise(SYSTEM, ask("agreements.ask.sign", agreement, college));
            return true;
        });
        Cookie session = sessions.of(rahim);
        String way = "/inbox/" + id("agreements.ask.sign") + "/somebody-else";
        assertThat(mvc.get().uri(way).cookie(session)).bodyText().contains("Only whoever is entitled to sign can sign");
        assertThat(mvc.post()
                        .uri(way)
                        .cookie(session)
                        .with(csrf())
                        .param("name", "Mo")
                        .param("email", address("mo")))
                .hasStatus(403);
    }

    @Test
    void an_employer_of_learners_of_two_institutions_has_one_inbox_that_names_them() {
        system(() -> {
            asks.raise(SYSTEM, ask(WEEK, Ids.next(), university));
            return true;
        });
        assertThat(mvc.get().uri("/inbox").cookie(sessions.of(rahim)))
                .hasStatusOk()
                .bodyText()
                .contains("Harbour College", "Northbridge");
    }

    @Test
    void the_coordinator_sees_what_happens_next_and_ends_links_that_went_astray() {
        String token = token("rahim", 1);
        Cookie session = sessions.of(coordinator);
        String way = "/asks/" + id(WEEK);
        assertThat(mvc.get().uri(way).cookie(session))
                .hasStatusOk()
                .bodyText()
                .contains("A reminder leaves", "Rahim".toLowerCase(java.util.Locale.ROOT), way + "/successor");
        assertThat(mvc.post().uri(way + "/link-ends").cookie(session).with(csrf()))
                .hasStatus(303);
        assertThat(mvc.get().uri("/links/" + token)).bodyText().contains("Whoever answers for this has ended the link");
        assertThat(mvc.post().uri(way + "/reminders").cookie(session).with(csrf()))
                .hasStatus(303);
        token("rahim", 2);
        assertThat(mvc.post().uri(way + "/link-ends").cookie(sessions.of(rahim)).with(csrf()))
                .hasStatus(403);
    }

    @Test
    void a_person_says_when_letters_come_to_them() {
        String token = token("rahim", 1);
        Cookie session = sessions.of(rahim);
        assertThat(mvc.get().uri("/letters").cookie(session))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"20:00\"", "London");
        assertThat(set(session, "21:00", "20:30", "AT_ONCE"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"20:30\"");
        assertThat(set(session, "25:00", "x", "AT_ONCE")).hasStatus(422);
        assertThat(set(session, "12:00", "06:00", "MORNING")).hasStatus(303);
        assertThat(mvc.get().uri("/letters").cookie(session)).bodyText().contains("value=\"12:00\"", "value=\"06:00\"");
        assertThat(mvc.get().uri("/l/" + token + "/letters"))
                .as("without an account too")
                .bodyText()
                .contains("value=\"12:00\"");
    }

    @Test
    void the_coordinator_sets_on_which_days_people_are_reminded() {
        Cookie session = sessions.of(coordinator);
        assertThat(mvc.get().uri("/asks/schedules").cookie(session))
                .bodyText()
                .contains("Approve a week of hours", "−2, 1, 5");
        assertThat(mvc.get().uri("/asks/schedules").cookie(sessions.of(rahim))).hasStatus(403);
        assertThat(schedule(session, "soon", 0)).hasStatus(422).bodyText().contains("value=\"soon\"");
        assertThat(schedule(session, "−1, 3", 0)).hasStatus(303);
        assertThat(schedule(session, "0", 0))
                .as("somebody else has set it since")
                .hasStatus(409)
                .bodyText()
                .contains("−1, 3", "value=\"0\"");
        assertThat(mvc.get().uri("/asks/schedules").cookie(session)).bodyText().contains("−1, 3", "set here");

        UUID later = Ids.next();
        system(() -> {
            asks.raise(SYSTEM, ask(WEEK, later, college));
            return true;
        });
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> system(() -> jdbc.sql("select next_step_at from ask where subject_id = :subject")
                                .param("subject", later)
                                .query(Instant.class)
                                .single())
                        .equals(Instant.parse("2026-05-19T07:00:00Z")));
        assertThat(mvc.post()
                        .uri("/asks/schedules/one/removals")
                        .cookie(session)
                        .with(csrf())
                        .param("kind", WEEK))
                .hasStatus(303);
        assertThat(mvc.get().uri("/asks/schedules").cookie(session)).bodyText().doesNotContain("set here");
    }

    private MvcTestResult schedule(Cookie session, String around, int revision) {
        return mvc.post()
                .uri("/asks/schedules/one")
                .cookie(session)
                .with(csrf())
                .param("kind", WEEK)
                .param("around", around)
                .param("raised", "3, 7")
                .param("pass", "2")
                .param("revision", String.valueOf(revision))
                .exchange();
    }

    private MvcTestResult set(Cookie session, String from, String until, String gathering) {
        return mvc.post()
                .uri("/letters")
                .cookie(session)
                .with(csrf())
                .param("from", from)
                .param("until", until)
                .param("off", "FRIDAY")
                .param("gathering", gathering)
                .exchange();
    }

    private MvcTestResult name(String token, String name, String email) {
        return mvc.post()
                .uri("/l/" + token + "/somebody-else")
                .param("name", name)
                .param("email", email)
                .exchange();
    }

    private NewAsk ask(String kind, UUID about, OrganisationId institution) {
        return new NewAsk(
                kind,
                rahim,
                Role.SUPERVISOR,
                works,
                about,
                null,
                institution,
                works,
                "/placements/" + about,
                LocalDate.of(2026, 5, 20),
                List.of("Lina", "2026-05-11", "Works"));
    }

    private PersonId person(String name, OrganisationId of, Role role) {
        PersonId person = register.person(SYSTEM, "Ada " + name, address(name), "en", "Europe/London");
        register.grant(SYSTEM, person, of, role);
        return person;
    }

    private PersonId person(String name) {
        return jdbc.sql("select id from person where email = :email")
                .param("email", address(name))
                .query(PersonId.class)
                .single();
    }

    private String address(String name) {
        return name + "-" + subject + "@people.example";
    }

    private long open() {
        return system(() -> jdbc.sql("select count(*) from ask where subject_id = :subject and state = 'open'")
                .param("subject", subject)
                .query(Long.class)
                .single());
    }

    private String state(String name) {
        return system(() -> jdbc.sql("select state from ask where subject_id = :subject and person_id = :person")
                .param("subject", subject)
                .param("person", person(name))
                .query(String.class)
                .single());
    }

    private UUID id(String kind) {
        return system(() -> jdbc.sql("select id from ask where person_id = :person and kind = :kind")
                .param("person", rahim)
                .param("kind", kind)
                .query(UUID.class)
                .single());
    }

    private String token(String name, int letters) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> letters(name) >= letters);
        Matcher matcher = LINK.matcher(system(() -> jdbc.sql(
                        "select plain from outgoing_letter where to_address = :to order by queued_at desc, id desc limit 1")
                .param("to", address(name))
                .query(String.class)
                .single()));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private long letters(String name) {
        return system(() -> jdbc.sql("select count(*) from outgoing_letter where to_address = :to")
                .param("to", address(name))
                .query(Long.class)
                .single());
    }

    private <T> T system(Supplier<T> work) {
        return Objects.requireNonNull(
                Acting.as(SYSTEM, () -> new TransactionTemplate(transactions).execute(status -> work.get())));
    }
}
