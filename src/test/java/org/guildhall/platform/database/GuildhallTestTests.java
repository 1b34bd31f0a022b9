package org.guildhall.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.testing.GuildhallTest;
import org.guildhall.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@GuildhallTest
class GuildhallTestTests {

    private static final String WHO = "select actor_is_system()";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @Autowired
    @Qualifier("systemDataSource")
    DataSource systemDataSource;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    InstantSource clock;

    @Test
    void time_stands_still() {
        assertThat(clock.instant()).isEqualTo(TestClock.START);
    }

    @Test
    void the_system_is_the_system_only_while_it_holds_the_connection() {
        for (int i = 0; i < 3; i++) {
            assertThat(new JdbcTemplate(systemDataSource).queryForObject(WHO, Boolean.class))
                    .isTrue();
            assertThat(new JdbcTemplate(dataSource).queryForObject(WHO, Boolean.class))
                    .isFalse();
        }
    }

    @Test
    void a_job_in_a_transaction_is_the_system_and_nobody_is_not() {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        Acting.as(
                Actor.system("test"),
                () -> transaction.executeWithoutResult(status ->
                        assertThat(jdbc.sql(WHO).query(Boolean.class).single()).isTrue()));
        transaction.executeWithoutResult(status ->
                assertThat(jdbc.sql(WHO).query(Boolean.class).single()).isFalse());
    }

    @Test
    void the_application_role_owns_nothing_and_bypasses_nothing() {
        assertThat(jdbc.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(jdbc.sql("select relname::text from pg_class where pg_get_userbyid(relowner) = current_user")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of());
    }
}
