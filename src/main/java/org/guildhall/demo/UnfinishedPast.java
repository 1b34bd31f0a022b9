package org.guildhall.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * A demonstration that was stopped while its past was played begins again with an empty database, so that nobody looks at
 * half a past. Only a database that says of itself that it holds half a demonstration is emptied.
 */
@InDemo
class UnfinishedPast implements FlywayMigrationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(UnfinishedPast.class);

    private static final String AS_SYSTEM = """
            select set_config('guildhall.system', 'on', true)
            """;

    private static final String KNOWN = """
            select to_regclass('public.demo_past') is not null
            """;

    private static final String UNFINISHED = """
            select exists (select 1 from demo_past where ended_at is null)
            """;

    @Override
    public void migrate(Flyway flyway) {
        if (unfinished(flyway.getConfiguration())) {
            LOG.info("The demo was stopped before it was whole: it begins again");
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .cleanDisabled(false)
                    .load()
                    .clean();
        }
        flyway.migrate();
    }

    private static boolean unfinished(Configuration configuration) {
        try (Connection owner = configuration.getDataSource().getConnection();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute(AS_SYSTEM);
            boolean unfinished = says(statement, KNOWN) && says(statement, UNFINISHED);
            owner.rollback();
            return unfinished;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read whether the demo is whole", e);
        }
    }

    private static boolean says(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
