package org.guildhall.platform.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that act as the system from the moment they are taken until they go back to the pool: for jobs' and
 * sessions' own tables, whose libraries run outside our transactions.
 */
final class SystemDataSource extends DelegatingDataSource {

    static final String BECOME_SYSTEM = "select set_config('guildhall.system', 'on', false)";
    private static final String BECOME_NOBODY = "select set_config('guildhall.system', '', false)";

    SystemDataSource(DataSource target) {
        super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try {
            execute(connection, BECOME_SYSTEM);
            return resettingOnClose(connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static Connection resettingOnClose(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                SystemDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if ("close".equals(method.getName())) {
                        giveBack(connection);
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    private static void giveBack(Connection connection) throws SQLException {
        if (connection.isClosed()) {
            return;
        }
        try (connection) {
            if (!connection.getAutoCommit()) {
                // what is set inside a transaction that ends by rollback would come back
                connection.rollback();
                connection.setAutoCommit(true);
            }
            execute(connection, BECOME_NOBODY);
        } catch (SQLException e) {
            // never lend a connection that may still be the system's
            connection.abort(Runnable::run);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
