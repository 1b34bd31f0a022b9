package org.guildhall.platform.rowsecurity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.ids.Id;
import org.guildhall.platform.once.Once;
import org.guildhall.platform.once.SentBefore;
import org.guildhall.platform.time.Rehearsal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Tells the database at the start of every transaction who acts, so that row security shows what that actor may see.
 * Outside a transaction nothing is set and every table is empty. The first transaction that writes claims the key of the
 * form that was sent, so that a form that is sent twice is written once.
 */
public class ArmedTransactionManager extends JdbcTransactionManager {

    private static final String ARM = """
            select set_config('guildhall.system', ?, true), set_config('guildhall.person', ?, true),
                   set_config('guildhall.organisation', ?, true), set_config('guildhall.staff', ?, true),
                   set_config('guildhall.host', ?, true), set_config('guildhall.placements', ?, true),
                   set_config('guildhall.subjects', ?, true), set_config('guildhall.assisted', ?, true)
            """;

    /** A demonstration that plays its past need not wait for the disk at each of thousands of acts. */
    private static final String HURRY = """
            , set_config('synchronous_commit', 'off', true)
            """;

    public ArmedTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        Actor actor = Acting.current();
        arm(connection, actor);
        // nobody writes nothing
        Once once = definition.isReadOnly() || actor.isNobody() ? null : once();
        if (once != null) {
            once.begin(connection);
        }
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        try {
            super.doBegin(transaction, definition);
        } catch (CannotCreateTransactionException refused) {
            if (refused.getCause() instanceof SentBefore before) {
                throw before;
            }
            throw refused;
        }
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        Once once = once();
        if (once == null) {
            super.doCommit(status);
            return;
        }
        Connection connection = connection(status.getTransaction());
        try {
            once.commit(connection);
        } catch (SQLException failed) {
            throw translateException("claim of a form's key", failed);
        }
        super.doCommit(status);
        once.committed(connection);
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        Once once = once();
        if (once != null) {
            once.end(connection(transaction));
        }
        super.doCleanupAfterCompletion(transaction);
    }

    private static @Nullable Once once() {
        return Once.current().orElse(null);
    }

    private static Connection connection(Object transaction) {
        return ((JdbcTransactionObjectSupport) transaction)
                .getConnectionHolder()
                .getConnection();
    }

    private static void arm(Connection connection, Actor actor) throws SQLException {
        boolean known = !actor.isNobody() && !actor.isSystem();
        Set<UUID> subjects = actor.door() instanceof Door.Link link ? link.subjects() : Set.of();
        // who comes by a link reaches what the link is about, not all that their organisation has
        String organisation = known && !actor.byLink() && actor.hasOrganisation() ? text(actor.organisation()) : "";
        try (PreparedStatement statement = connection.prepareStatement(Rehearsal.isOn() ? ARM + HURRY : ARM)) {
            statement.setString(1, actor.isSystem() ? "on" : "");
            statement.setString(2, known ? text(actor.person()) : "");
            statement.setString(3, organisation);
            statement.setString(4, actor.role().isStaff() ? organisation : "");
            statement.setString(5, actor.role() == Role.EMPLOYER_LEAD ? organisation : "");
            statement.setString(6, array(actor.placements()));
            statement.setString(7, array(subjects));
            statement.setString(8, actor.isAssisted() ? "on" : "");
            statement.execute();
        }
    }

    private static String array(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static String text(Id id) {
        return id.value().toString();
    }
}
