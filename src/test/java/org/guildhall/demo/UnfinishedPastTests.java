package org.guildhall.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.guildhall.platform.database.EmbeddedDatabase;
import org.guildhall.platform.database.Migrations;
import org.guildhall.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** What a start finds that comes after one which was stopped. */
class UnfinishedPastTests {

    private static final String SOMEBODY = """
            insert into person (id, name, email, language, zone, since)
            values (gen_random_uuid(), 'Lina Haddad', 'lina@harbour.example', 'en', 'Europe/London', now())
            """;

    private static final String HALF = """
            insert into demo_past (began_at) values (now())
            """;

    private static final String WHOLE = """
            insert into demo_past (began_at, ended_at) values (now(), now())
            """;

    private static final String PEOPLE = """
            select count(*) from person
            """;

    @Test
    void a_demo_that_was_stopped_half_way_begins_again_with_nobody() throws SQLException {
        assertThat(peopleAfterAStart(SOMEBODY, HALF)).isZero();
    }

    @Test
    void a_demo_that_is_whole_is_kept() throws SQLException {
        assertThat(peopleAfterAStart(SOMEBODY, WHOLE)).isOne();
    }

    @Test
    void records_that_people_keep_are_never_touched() throws SQLException {
        assertThat(peopleAfterAStart(SOMEBODY)).isOne();
    }

    private static long peopleAfterAStart(String... before) throws SQLException {
        try (TestDatabase database = TestDatabase.fresh()) {
            for (String sql : before) {
                asSystem(database, statement -> statement.executeUpdate(sql));
            }
            FluentConfiguration configuration =
                    Flyway.configure().dataSource(database.url(), EmbeddedDatabase.OWNER, TestDatabase.PASSWORD);
            new Migrations(EmbeddedDatabase.APPLICATION).customize(configuration);
            new UnfinishedPast().migrate(configuration.load());
            return asSystem(database, UnfinishedPastTests::people);
        }
    }

    private static long people(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(PEOPLE)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private interface Work {
        long with(Statement statement) throws SQLException;
    }

    /** As the application does it: what a start made anew must be open to its role. */
    private static long asSystem(TestDatabase database, Work work) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('guildhall.system', 'on', true)");
            long result = work.with(statement);
            connection.commit();
            return result;
        }
    }
}
