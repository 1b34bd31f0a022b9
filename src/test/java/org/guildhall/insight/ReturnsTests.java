package org.guildhall.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.guildhall.asks.AskId;
import org.guildhall.asks.Asks;
import org.guildhall.asks.NewAsk;
import org.guildhall.insight.ReturnsWanted.By;
import org.guildhall.people.Register;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.ids.Ids;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.testing.GuildhallTest;
import org.guildhall.testing.TestClock;
import org.guildhall.testing.TestSessions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Eleven weeks were put to a supervisor: seven were approved after 1, 2 … 7 days, one came back from the wrong person, one
 * lapsed, one is overdue, one was withdrawn. Three applications were answered. A learner has decided on five offers.
 */
@GuildhallTest
class ReturnsTests {

    private static final Actor SYSTEM = Actor.system("test");
    private static final String WEEK = "logbook.ask.week";
    private static final String APPLICATION = "opportunities.ask.answer";
    private static final String OFFER = "opportunities.ask.decide";
    private static final LocalDate DUE = LocalDate.of(2026, 5, 20);
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 22);
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final long DAY = Duration.ofDays(1).toMinutes();

    @Autowired
    Returns returns;

    @Autowired
    Asks asks;

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

    private OrganisationId harbour = new OrganisationId(new UUID(0, 0));
    private OrganisationId works = new OrganisationId(new UUID(0, 0));
    private Actor supervisor = SYSTEM;
    private Actor learner = SYSTEM;

    @BeforeEach
    void whatWasAskedAndWhatCameBack() {
        clock.set(TestClock.START);
        harbour = organisation(Register.Kind.INSTITUTION, "Harbour College");
        works = organisation(Register.Kind.EMPLOYER, "Works");
        system(() -> jdbc.sql("insert into partnership values (:harbour, :works, date '2026-01-01')")
                .param("harbour", harbour)
                .param("works", works)
                .update());
        supervisor = person(Role.SUPERVISOR, works);
        learner = person(Role.LEARNER, harbour);
        List<UUID> weeks = ask(11, WEEK, supervisor);
        List<UUID> applications = ask(3, APPLICATION, supervisor);
        List<UUID> offers = ask(5, OFFER, learner);
        for (int day = 1; day <= 7; day++) {
            clock.set(TestClock.START.plus(Duration.ofDays(day)));
            done(WEEK, weeks.get(day - 1));
            if (day <= 3) {
                done(APPLICATION, applications.get(day - 1));
            }
            if (day <= 5) {
                done(OFFER, offers.get(day - 1));
            }
        }
        AskId wrong = system(() -> jdbc.sql("select id from ask where subject_id = :subject")
                .param("subject", weeks.get(7))
                .query(AskId.class)
                .single());
        Acting.as(supervisor, () -> asks.decline(supervisor, wrong, "Ask Mo."));
        system(() -> {
            asks.lapse(SYSTEM, WEEK, weeks.get(8), "asks.denied.ended");
            asks.withdraw(SYSTEM, WEEK, weeks.get(9));
            return true;
        });
        clock.set(Instant.parse("2026-05-22T10:00:00Z"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        system(() -> jdbc.sql("select count(*) from event_publication where completion_date is null")
                                        .query(Long.class)
                                        .single())
                                == 0);
    }

    @Test
    void figures_per_kind_are_what_counting_by_hand_gives() {
        List<Returned> lines = list(person(Role.COORDINATOR, harbour), By.KIND, null);

        Returned weeks = line(lines, WEEK);
        assertThat(weeks.asked()).as("all but the withdrawn").isEqualTo(10);
        assertThat(weeks.done()).isEqualTo(7);
        assertThat(weeks.declined()).isEqualTo(1);
        assertThat(weeks.lapsed()).isEqualTo(1);
        assertThat(weeks.overdue()).isEqualTo(1);
        assertThat(weeks.rate()).contains(0.7);
        assertThat(weeks.median().orElseThrow())
                .as("the fourth of seven")
                .isCloseTo(4 * DAY, within(4 * DAY * 3 / 100));
        assertThat(weeks.ninetieth().orElseThrow())
                .as("the seventh of seven")
                .isCloseTo(7 * DAY, within(7 * DAY * 3 / 100));

        Returned applications = line(lines, APPLICATION);
        assertThat(applications.done()).isEqualTo(3);
        assertThat(applications.rate()).as("three say nothing").isEmpty();
        assertThat(applications.median()).isEmpty();

        assertThat(line(lines, OFFER).rate()).contains(1.0);
        assertThat(line(lines, OFFER).median().orElseThrow()).isCloseTo(3 * DAY, within(3 * DAY * 3 / 100));
    }

    @Test
    void an_employer_is_counted_by_what_its_own_people_were_asked() {
        Actor coordinator = person(Role.COORDINATOR, harbour);
        List<Returned> employers = list(coordinator, By.EMPLOYER, null);
        Returned theirs = line(employers, works.value().toString());
        assertThat(theirs.name()).isEqualTo("Works");
        assertThat(theirs.asked()).isEqualTo(13);
        assertThat(theirs.done()).isEqualTo(10);
        assertThat(line(employers, "").done()).as("the learner's").isEqualTo(5);
        assertThat(list(coordinator, By.EMPLOYER, APPLICATION)).hasSize(1);
        assertThat(list(coordinator, By.PROGRAMME, null)).as("no programme").hasSize(1);
    }

    @Test
    void an_employers_lead_sees_what_awaited_their_own_people() {
        List<Returned> lines = list(person(Role.EMPLOYER_LEAD, works), By.KIND, null);
        assertThat(lines).extracting(Returned::key).containsExactlyInAnyOrder(WEEK, APPLICATION);
        Returned harbours = line(
                list(person(Role.EMPLOYER_LEAD, works), By.INSTITUTION, null),
                harbour.value().toString());
        assertThat(harbours.asked()).isEqualTo(13);
    }

    @Test
    void other_months_hold_nothing_of_it() {
        Actor lead = person(Role.CURRICULUM_LEAD, harbour);
        ReturnsWanted june = new ReturnsWanted(By.KIND, null, null, null, MAY.plusMonths(1), MAY.plusMonths(2), TODAY);
        assertThat(Acting.as(lead, () -> returns.list(lead, june))).isEmpty();
    }

    @Test
    void nobody_else_sees_any_of_it() {
        Actor elsewhere = person(Role.COORDINATOR, organisation(Register.Kind.INSTITUTION, "Another college"));
        assertThat(list(elsewhere, By.KIND, null)).isEmpty();
        Actor pretending = new Actor(learner.person(), "Lina", Role.COORDINATOR, works, new Door.Session(), Set.of());
        assertThat(list(pretending, By.KIND, null)).as("row security").isEmpty();
        for (Role role :
                List.of(Role.ADMINISTRATOR, Role.LEARNER, Role.SUPERVISOR, Role.ACADEMIC_TUTOR, Role.ASSESSOR)) {
            Actor other = person(role, harbour);
            assertThatThrownBy(() -> list(other, By.KIND, null)).as(role.name()).isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void the_page_and_its_spreadsheet_say_the_same() {
        Actor coordinator = person(Role.COORDINATOR, harbour);
        var cookie = sessions.of(coordinator.person());
        assertThat(mvc.get().uri("/asks/returns").cookie(cookie))
                .hasStatusOk()
                .bodyText()
                .contains("Approve a week of hours", "70%", "too few", "1 overdue");
        assertThat(mvc.get().uri("/asks/returns.csv?sort=what").cookie(cookie))
                .hasStatusOk()
                .bodyText()
                .contains("Approve a week of hours,10,7,1,1,1,0.700,")
                .contains("Answer an application,3,3,0,0,0,,,");
        assertThat(mvc.get().uri("/asks/returns?by=employer&sort=-median").cookie(cookie))
                .hasStatusOk()
                .bodyText()
                .contains("Works", "Learners and our own people");
        assertThat(mvc.get().uri("/asks/returns?employer=" + works.value()).cookie(cookie))
                .hasStatusOk()
                .bodyText()
                .contains("What comes back: Works");
        assertThat(mvc.get().uri("/asks/returns?from=2024-01&to=2024-03").cookie(cookie))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing was to come back in these months");
    }

    private List<Returned> list(Actor actor, By by, @Nullable String kind) {
        ReturnsWanted wanted = new ReturnsWanted(by, kind, null, null, MAY, MAY, TODAY);
        return Acting.as(actor, () -> returns.list(actor, wanted));
    }

    private static Returned line(List<Returned> lines, String key) {
        return lines.stream().filter(it -> it.key().equals(key)).findFirst().orElseThrow();
    }

    private OrganisationId organisation(Register.Kind kind, String name) {
        return system(() -> register.organisation(SYSTEM, kind, name, "GB", "UTC"));
    }

    private Actor person(Role role, OrganisationId of) {
        return system(() -> {
            PersonId id = register.person(SYSTEM, "Ada", Ids.next() + "@harbour.example", "en", "UTC");
            register.grant(SYSTEM, id, of, role);
            return new Actor(id, "Ada", role, of, new Door.Session(), Set.of());
        });
    }

    private List<UUID> ask(int number, String kind, Actor whom) {
        List<UUID> subjects =
                java.util.stream.Stream.generate(Ids::next).limit(number).toList();
        system(() -> {
            subjects.forEach(it -> asks.raise(
                    SYSTEM,
                    new NewAsk(
                            kind,
                            whom.person(),
                            whom.role(),
                            whom.organisation(),
                            it,
                            null,
                            harbour,
                            works,
                            "/inbox",
                            DUE,
                            List.of("Lina", "2026-05-11"))));
            return true;
        });
        return subjects;
    }

    private void done(String kind, UUID subject) {
        system(() -> {
            asks.done(SYSTEM, kind, subject);
            return true;
        });
    }

    private <T> T system(Supplier<T> work) {
        return Acting.as(
                SYSTEM,
                () -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> work.get())));
    }
}
