package org.guildhall.asks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.testing.GuildhallTest;
import org.guildhall.testing.TestClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A year of asks in five countries, from a fixed seed and with a clock that moves on: people answer at once, late, after the
 * second reminder, never, or are the wrong person. Every ask ends or has an owner, and nobody gets a letter at night or on
 * their day off.
 */
@GuildhallTest
@TestPropertySource(properties = "guildhall.demo=true")
class YearOfAsksTests {

    private static final Actor SYSTEM = Actor.system("year");

    @Autowired
    ApplicationContext application;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void two_months_of_asks_come_to_an_end() {
        live(150, Duration.ofDays(60));
    }

    @Test
    @Tag("thorough")
    void a_year_of_two_thousand_asks_comes_to_an_end() {
        live(2_000, Duration.ofDays(365));
    }

    private void live(int asks, Duration during) {
        clock.set(TestClock.START);
        AskedPeople people = system(() -> AskedPeople.enter(application));
        AskedYear year = new AskedYear(application, people, clock);
        year.live(asks, during);

        assertThat(year.atNight()).as("letters at night or on a day off").isEmpty();
        assertThat(count("select count(*) from ask where state = 'open' and next_step_at is null and owner_id is null"))
                .as("asks that stall")
                .isZero();
        assertThat(
                        count(
                                "select count(*) from ask where state = 'open' and owner_id is null and kind not like 'asks.%'"))
                .as("asks that neither end nor have an owner, two months after the last was raised")
                .isZero();
        assertThat(count("select count(*) from ask where passed_on_from is null and delegated_from is null "
                        + "and kind not like 'asks.%'"))
                .isEqualTo(asks);
        print(year, asks);
    }

    private void print(AskedYear year, int asks) {
        String firsts = "from ask a where passed_on_from is null and delegated_from is null and kind not like 'asks.%'";
        // an ask came back where it, or the one that followed it in another's name, was done
        long done = count(
                "select count(*) " + firsts + " and exists (select 1 from ask b where b.subject_id = a.subject_id "
                        + "and b.kind = a.kind and b.state = 'done')");
        String hours =
                "select coalesce(percentile_cont(%s) within group (order by extract(epoch from ended_at - raised_at) "
                        + "/ 3600), 0)::bigint from ask where state = 'done' and kind not like 'asks.%%'";
        long letters = count("select count(*) from outgoing_letter");
        long notices = count("select sum(greatest(cardinality(asks), 1)) from ask_link");
        long readers = count("select count(distinct to_address) from outgoing_letter");
        long most = count("select max(n) from (select count(*) as n from outgoing_letter "
                + "group by to_address, queued_at::date) t");
        System.out.printf(
                Locale.ROOT,
                "%nYEAR asks %d, returned %.1f %%, turnaround median %d h, p90 %d h; open %d, each with an owner; "
                        + "escalated %d, passed on %d, delegated %d; letters %d to %d people: %.1f each, most on one day %d; "
                        + "batching %.2f asks a letter; at night or on a day off %d%n%n",
                asks,
                100.0 * done / asks,
                count(hours.formatted("0.5")),
                count(hours.formatted("0.9")),
                count("select count(*) from ask where state = 'open' and kind not like 'asks.%'"),
                count("select count(*) from ask where kind = 'asks.ask.stuck'"),
                count("select count(*) from ask where passed_on_from is not null"),
                count("select count(*) from ask where delegated_from is not null"),
                letters,
                readers,
                1.0 * letters / readers,
                most,
                1.0 * notices / letters,
                year.atNight().size());
    }

    private long count(String statement) {
        return system(() -> jdbc.sql(statement).query(Long.class).single());
    }

    private <T> T system(Supplier<T> work) {
        return Objects.requireNonNull(
                Acting.as(SYSTEM, () -> new TransactionTemplate(transactions).execute(status -> work.get())));
    }
}
