package org.guildhall.asks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters wait for each other and for the morning; what nobody answers goes to the next person and to the coordinator. */
@GuildhallTest
class NeverStallsTests {

    private static final Actor SYSTEM = Actor.system("test");
    private static final Pattern LINK = Pattern.compile("/l/([A-Za-z0-9_-]{20,})");
    private static final String WEEK = "logbook.ask.week";

    @Autowired
    Asks asks;

    @Autowired
    ReminderRound round;

    @Autowired
    LetterHoursStore hours;

    @Autowired
    Register register;

    @Autowired
    History history;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final String id = Ids.next().toString();
    private OrganisationId college = new OrganisationId(Ids.next());
    private OrganisationId works = new OrganisationId(Ids.next());
    private PersonId supervisor = new PersonId(Ids.next());

    @BeforeEach
    void peopleInMadrid() {
        clock.set(TestClock.START);
        system(() -> {
            college = register.organisation(SYSTEM, Register.Kind.INSTITUTION, "Puerto", "ES", "Europe/Madrid");
            works = register.organisation(SYSTEM, Register.Kind.EMPLOYER, "Taller", "ES", "Europe/Madrid");
            supervisor = person("supervisor", works, Role.SUPERVISOR);
            person("lead", works, Role.EMPLOYER_LEAD);
            person("coordinator", college, Role.COORDINATOR);
            return true;
        });
    }

    @Test
    void five_asks_within_ten_minutes_are_one_letter_whose_link_opens_a_list() {
        List<UUID> weeks = raise(5, WEEK);
        raise(1, "opportunities.ask.answer");
        settle();
        assertThat(letters("supervisor")).isZero();
        clock.advance(Duration.ofMinutes(9));
        round.go();
        assertThat(letters("supervisor")).as("they are still gathered").isZero();
        clock.advance(Duration.ofMinutes(1));
        round.go();
        assertThat(letters("supervisor")).isEqualTo(1);
        assertThat(subject("supervisor")).startsWith("6 things await you");

        String token = token("supervisor");
        assertThat(mvc.get().uri("/l/" + token))
                .hasStatus(303)
                .hasHeader(HttpHeaders.LOCATION, "/l/" + token + "/list");
        assertThat(mvc.get().uri("/l/" + token + "/list"))
                .hasStatusOk()
                .bodyText()
                .contains("/l/" + token + "/placements/" + weeks.get(0), "/l/" + token + "/placements/" + weeks.get(4))
                .contains("Lina");
        assertThat(open()).as("opening decides nothing").isEqualTo(6);
        assertThat(mvc.get().uri("/l/" + token + "/placements/" + UUID.randomUUID()))
                .hasStatus(404);
        assertThat(mvc.get().uri("/l/" + token + "/inbox")).hasStatus(404);
        assertThat(mvc.get().uri("/l/" + token + "/inbox/" + UUID.randomUUID() + "/wrong-person"))
                .hasStatus(404);

        String notMine = "/l/" + token + "/inbox/" + ask(weeks.get(1)) + "/wrong-person";
        assertThat(mvc.post().uri(notMine).param("reason", "Ask Mo.")).hasStatus(303);
        done(weeks.get(0));
        assertThat(open()).as("each is decided separately").isEqualTo(4);
        assertThat(mvc.get().uri("/l/" + token + "/list")).bodyText().contains("4 things are left", "Done");
    }

    @Test
    void reminders_of_a_morning_are_one_letter() {
        raise(3, WEEK);
        clock.advance(Duration.ofMinutes(10));
        round.go();
        clock.set(Instant.parse("2026-05-18T06:00:00Z"));
        round.go();
        assertThat(letters("supervisor")).isEqualTo(2);
        round.go();
        assertThat(letters("supervisor")).isEqualTo(2);
    }

    @Test
    void what_is_asked_in_the_evening_comes_in_the_morning() {
        clock.set(Instant.parse("2026-05-15T19:00:00Z"));
        raise(1, WEEK);
        clock.advance(Duration.ofHours(1));
        round.go();
        clock.set(Instant.parse("2026-05-17T10:00:00Z"));
        round.go();
        assertThat(letters("supervisor")).as("nor on a Sunday").isZero();
        clock.set(Instant.parse("2026-05-18T06:00:00Z"));
        round.go();
        assertThat(letters("supervisor")).isEqualTo(1);
    }

    @Test
    void what_nobody_answers_goes_to_the_lead_and_then_to_the_coordinator_who_owns_it() {
        UUID week = raise(1, WEEK).getFirst();
        walkTo("2026-05-26");
        assertThat(letters("lead")).isZero();
        walkTo("2026-05-28");
        assertThat(subject("lead")).contains("Ada supervisor does not answer");
        String lead = token("lead");
        assertThat(mvc.get().uri("/l/" + lead)).hasHeader(HttpHeaders.LOCATION, "/l/" + lead + "/asks/" + ask(week));
        assertThat(owner(week)).isEmpty();
        walkTo("2026-05-30");
        assertThat(owner(week)).containsExactly("Ada coordinator");
        assertThat(letters("coordinator")).isEqualTo(1);
        assertThat(system(() -> history.of(week)))
                .extracting(it -> it.act())
                .containsExactly("asks.history.escalated", "asks.history.escalated");
        long written = letters("supervisor");
        walkTo("2026-07-01");
        assertThat(letters("supervisor"))
                .as("who does not answer is left in peace")
                .isEqualTo(written);
        assertThat(letters("coordinator")).as("who owns it is not").isGreaterThan(3);

        done(week);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> open() == 0);
        long told = letters("coordinator");
        walkTo("2026-08-01");
        assertThat(letters("coordinator")).isEqualTo(told);
    }

    @Test
    void no_open_ask_is_without_a_next_step_or_an_owner_whatever_its_role() {
        system(() -> {
            for (Role role : Role.values()) {
                if (role != Role.NOBODY && role != Role.SYSTEM) {
                    asks.raise(SYSTEM, ask("assessment.ask.talk", Ids.next(), role, college, works, null));
                    asks.raise(SYSTEM, ask("assessment.ask.talk", Ids.next(), role, null, null, null));
                }
            }
            return true;
        });
        for (int day = 0; day < 60; day++) {
            clock.advance(Duration.ofDays(1));
            round.go();
            settle();
            round.go();
            assertThat(stalled()).isZero();
        }
        assertThat(system(() -> jdbc.sql("select count(*) from ask where state = 'open' and owner_id is null "
                                + "and institution_id = :college")
                        .param("college", college)
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    private long stalled() {
        return system(() -> jdbc.sql("select count(*) from ask where state = 'open' and owner_id is null "
                        + "and (next_step_at is null or next_step_at <= :now)")
                .param("now", clock.instant())
                .query(Long.class)
                .single());
    }

    private void walkTo(String day) {
        Instant end =
                LocalDate.parse(day).atTime(12, 0).atZone(ZoneId.of("UTC")).toInstant();
        while (clock.instant().isBefore(end)) {
            clock.advance(Duration.ofHours(6));
            round.go();
            settle();
        }
    }

    private List<UUID> raise(int many, String kind) {
        List<UUID> subjects =
                java.util.stream.Stream.generate(Ids::next).limit(many).toList();
        system(() -> {
            subjects.forEach(it ->
                    asks.raise(SYSTEM, ask(kind, it, Role.SUPERVISOR, college, works, LocalDate.of(2026, 5, 20))));
            return true;
        });
        settle();
        return subjects;
    }

    private NewAsk ask(
            String kind,
            UUID subject,
            Role role,
            @org.jspecify.annotations.Nullable OrganisationId institution,
            @org.jspecify.annotations.Nullable OrganisationId employer,
            @org.jspecify.annotations.Nullable LocalDate due) {
        return new NewAsk(
                kind,
                supervisor,
                role,
                works,
                subject,
                null,
                institution,
                employer,
                "/placements/" + subject,
                due,
                List.of("Lina", "2026-05-11"));
    }

    private PersonId person(String name, OrganisationId of, Role role) {
        PersonId person = register.person(SYSTEM, "Ada " + name, address(name), "en", "Europe/Madrid");
        register.grant(SYSTEM, person, of, role);
        hours.set(person, LetterTimes.usual(ZoneId.of("Europe/Madrid"), "ES", Gathering.TEN_MINUTES), TestClock.START);
        return person;
    }

    private String address(String name) {
        return name + "-" + id + "@people.example";
    }

    /** Everybody has heard of everything. */
    private void settle() {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofSeconds(20))
                .until(() -> system(() -> jdbc.sql("select count(*) from event_publication")
                                .query(Long.class)
                                .single())
                        == 0);
    }

    private void done(UUID subject) {
        system(() -> {
            asks.done(SYSTEM, WEEK, subject);
            return true;
        });
        settle();
    }

    private long open() {
        return system(() -> jdbc.sql("select count(*) from ask where person_id = :person and state = 'open'")
                .param("person", supervisor)
                .query(Long.class)
                .single());
    }

    private UUID ask(UUID subject) {
        return system(() -> jdbc.sql("select id from ask where subject_id = :subject")
                .param("subject", subject)
                .query(UUID.class)
                .single());
    }

    private List<String> owner(UUID subject) {
        return system(() -> jdbc.sql("select p.name from ask a join person p on p.id = a.owner_id "
                        + "where a.subject_id = :subject")
                .param("subject", subject)
                .query(String.class)
                .list());
    }

    private long letters(String name) {
        return system(() -> jdbc.sql("select count(*) from outgoing_letter where to_address = :to")
                .param("to", address(name))
                .query(Long.class)
                .single());
    }

    private String subject(String name) {
        return newest(name, "subject");
    }

    private String token(String name) {
        Matcher matcher = LINK.matcher(newest(name, "plain"));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private String newest(String name, String what) {
        return system(() -> jdbc.sql("select case :what when 'plain' then plain else subject end from outgoing_letter "
                        + "where to_address = :to order by queued_at desc, id desc limit 1")
                .param("what", what)
                .param("to", address(name))
                .query(String.class)
                .single());
    }

    private <T> T system(Supplier<T> work) {
        return Objects.requireNonNull(
                Acting.as(SYSTEM, () -> new TransactionTemplate(transactions).execute(status -> work.get())));
    }
}
