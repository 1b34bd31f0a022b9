package org.guildhall.platform.rowsecurity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Role;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells the database at the start of every transaction who acts, so that row security shows what that actor may see.
 * Outside a transaction nothing is set and every table is empty.
 */
public class ArmedTransactionManager extends JdbcTransactionManager {

    private static final String ARM = """
            select set_config('guildhall.system', ?, true), set_config('guildhall.person', ?, true),
                   set_config('guildhall.organisation', ?, true), set_config('guildhall.staff', ?, true),
                   set_config('guildhall.host', ?, true), set_config('guildhall.placements', ?, true)
            """;

    public ArmedTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        arm(connection, Acting.current());
    }

    private static void arm(Connection connection, Actor actor) throws SQLException {
        boolean known = !actor.isNobody() && !actor.isSystem();
        String organisation = known ? actor.organisation().value().toString() : "";
        try (PreparedStatement statement = connection.prepareStatement(ARM)) {
            statement.setString(1, actor.isSystem() ? "on" : "");
            statement.setString(2, known ? actor.person().value().toString() : "");
            statement.setString(3, organisation);
            statement.setString(4, actor.role().isStaff() ? organisation : "");
            statement.setString(5, actor.role() == Role.EMPLOYER_LEAD ? organisation : "");
            statement.setString(
                    6, actor.placements().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
            statement.execute();
        }
    }
}
