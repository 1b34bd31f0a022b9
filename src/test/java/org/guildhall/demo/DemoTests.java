package org.guildhall.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.guildhall.logbook.TimesheetState;
import org.guildhall.opportunities.ApplicationState;
import org.guildhall.opportunities.OpportunityState;
import org.guildhall.placements.PlacementState;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Role;
import org.guildhall.testing.Demo;
import org.guildhall.testing.GuildhallTest;
import org.guildhall.testing.SwitchableDataSource;
import org.guildhall.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the first start of the demo makes: whole, believable, in the past, and the same each time. */
@GuildhallTest
@TestPropertySource(properties = "guildhall.demo=true")
class DemoTests {

    private static final Actor SYSTEM = Actor.system("test");

    /** Who and what came of it, in no ids and no tokens. */
    private static final String SUM = """
            select (select count(*) || md5(string_agg(name || email || language, ',' order by email)) from person)
                || (select md5(string_agg(l.name || e.name || p.title || p.state || p.starts_on, ',' order by l.email, p.title))
                    from placement p join person l on l.id = p.learner_id join organisation e on e.id = p.employer_id)
                || (select count(*) || md5(string_agg(l.email || d.day || d.minutes || d.text, ',' order by l.email, d.day))
                    from log_entry d join placement p on p.id = d.placement_id join person l on l.id = p.learner_id)
                || (select count(*) || md5(string_agg(kind || state || raised_at || coalesce(due_on, '0001-01-01'), ','
                    order by raised_at, kind, state, due_on)) from ask)
                || (select count(*) || md5(string_agg(to_address || subject, ',' order by sent_at, to_address, subject)) from mailbox_letter)
            """;

    private static final String LATEST = """
            select max(at) as at from (
                select max(at) as at from happening union all
                select max(raised_at) from ask union all
                select max(ended_at) from ask union all
                select max(signed_at) from agreement_signature union all
                select max(submitted_at) from timesheet union all
                select max(decided_at) from timesheet union all
                select max(sent_at) from mailbox_letter union all
                select max(day)::timestamptz from log_entry) latest
            """;

    @Autowired
    Demo demo;

    @Autowired
    Demonstration demonstration;

    @Autowired
    SwitchableDataSource dataSource;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void load() {
        demo.load();
    }

    @Test
    void the_same_seed_on_the_same_day_makes_the_same_demo() {
        String first = text(SUM);
        dataSource.renew();
        demonstration.fill();

        assertThat(text(SUM)).isEqualTo(first);
    }

    @Test
    void there_are_three_institutions_thirty_employers_and_a_hundred_and_twenty_learners() {
        assertThat(number("select count(*) from organisation where kind = 'institution'"))
                .isEqualTo(3);
        assertThat(number("select count(*) from organisation where kind = 'employer'"))
                .isEqualTo(30);
        assertThat(number("select count(*) from membership where role = 'learner'"))
                .isEqualTo(120);
    }

    @Test
    void placements_are_in_every_state_at_every_institution() {
        assertThat(texts("select distinct o.name || ' ' || p.state from placement p "
                        + "join organisation o on o.id = p.institution_id"))
                .hasSize(3 * PlacementState.values().length);
    }

    @Test
    void weeks_are_in_every_state() {
        assertThat(texts("select distinct state from timesheet"))
                .containsExactlyInAnyOrderElementsOf(names(TimesheetState.values()));
    }

    @Test
    void opportunities_and_applications_are_in_every_state_and_every_refusal_says_why() {
        assertThat(texts("select distinct state from opportunity"))
                .containsExactlyInAnyOrderElementsOf(names(OpportunityState.values()));
        assertThat(texts("select distinct state from application"))
                .as("whoever applies has put it forward")
                .containsExactlyInAnyOrderElementsOf(names(ApplicationState.values()).stream()
                        .filter(it -> !it.equals("draft"))
                        .toList());
        assertThat(number("select count(*) from application where state in ('refused', 'declined') and reason is null"))
                .isZero();
    }

    @Test
    void somebody_acts_in_every_role_and_some_people_in_several() {
        List<String> roles = Stream.of(Role.values())
                .filter(it -> it != Role.NOBODY && it != Role.SYSTEM)
                .map(it -> it.name().toLowerCase(Locale.ROOT))
                .toList();
        assertThat(texts("select distinct role from membership")).containsExactlyInAnyOrderElementsOf(roles);
        assertThat(number("select count(*) from (select 1 from membership group by person_id "
                        + "having count(distinct organisation_id) > 1) s"))
                .isGreaterThanOrEqualTo(3);
        assertThat(texts("select distinct role from placement_party"))
                .contains("mentor", "client", "guardian", "professional", "supervisor", "academic_tutor");
    }

    @Test
    void nothing_lies_in_the_future_and_the_past_goes_back_ten_weeks() {
        Instant latest =
                system(() -> jdbc.sql(LATEST).query(Timestamp.class).single()).toInstant();
        assertThat(latest).isBeforeOrEqualTo(TestClock.START).isAfter(TestClock.START.minusSeconds(2 * 86_400));
        assertThat(number("select count(distinct cast(at as date)) from happening"))
                .as("days on which something happened")
                .isGreaterThan(50);
        assertThat(number("select count(distinct day) from log_entry")).isGreaterThan(45);
    }

    @Test
    void people_answer_as_people_do_some_soon_some_late_some_never() {
        Map<String, Object> asks = system(() -> jdbc.sql("""
                        select count(*) filter (where state = 'done') as done,
                               count(*) filter (where state = 'open' and due_on < date '2026-05-14') as overdue,
                               count(*) filter (where reminded > 0) as reminded,
                               percentile_cont(0.5) within group (order by extract(epoch from ended_at - raised_at) / 3600)
                                   filter (where state = 'done') as hours
                        from ask where kind <> 'asks.ask.stuck'""").query().singleRow());

        assertThat((double) Objects.requireNonNull(asks.get("hours"))).isBetween(4.0, 96.0);
        assertThat((long) Objects.requireNonNull(asks.get("overdue"))).isBetween(5L, 60L);
        assertThat((long) Objects.requireNonNull(asks.get("reminded"))).isGreaterThan(20);
    }

    @Test
    void every_language_is_spoken_and_written() {
        assertThat(texts("select distinct language from person")).containsExactlyInAnyOrder("en", "fr", "es", "ar");
        assertThat(number("select count(*) from log_entry where text ~ '[\\u0621-\\u064a]'"))
                .as("days written in Arabic")
                .isGreaterThan(50);
        assertThat(number("select count(*) from person where name !~ ' '"))
                .as("names of one word")
                .isPositive();
        assertThat(number("select count(*) from person where name ~ '[’'']'"))
                .as("names with an apostrophe")
                .isPositive();
        assertThat(number("select max(length(name)) from person")).isGreaterThan(50);
    }

    @Test
    void no_logbook_says_the_same_twice_and_no_letter_of_the_past_waits_to_be_sent() {
        assertThat(
                        number(
                                "select count(*) from (select 1 from log_entry group by placement_id, text having count(*) > 1) s"))
                .isZero();
        assertThat(number("select count(*) from outgoing_letter where next_try_at is not null"))
                .isZero();
        assertThat(number("select count(*) from mailbox_letter"))
                .isEqualTo(number("select count(*) from outgoing_letter"));
        assertThat(number("select count(*) from event_publication")).isZero();
    }

    private static List<String> names(Enum<?>... values) {
        return Stream.of(values).map(it -> it.name().toLowerCase(Locale.ROOT)).toList();
    }

    private String text(String sql) {
        return texts(sql).getFirst();
    }

    private List<String> texts(String sql) {
        return system(() -> jdbc.sql(sql).query(String.class).list());
    }

    private long number(String sql) {
        return system(() -> jdbc.sql(sql).query(Long.class).single());
    }

    private <T> T system(Supplier<T> work) {
        return Acting.as(
                SYSTEM,
                () -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> work.get())));
    }
}
