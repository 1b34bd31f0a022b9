package org.guildhall.testing;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Leads to the database of the test class that runs, so that one application context serves many classes. Connections
 * that are held break when it switches, as they do when a server goes away: who holds one must reconnect.
 */
public final class SwitchableDataSource extends AbstractDataSource implements AutoCloseable {

    private TestDatabase current = TestDatabase.fresh();
    private boolean used;

    /** Leads to a fresh database from now on. */
    public synchronized void renew() {
        if (!used) {
            return;
        }
        TestDatabase old = current;
        current = TestDatabase.fresh();
        old.close();
    }

    /** Leads to a database with the demo from now on; what fills it runs once in a test run. */
    void demo(Runnable fill) {
        if (!TestDatabase.hasDemo()) {
            fill.run();
        }
        synchronized (this) {
            TestDatabase old = current;
            if (TestDatabase.hasDemo()) {
                old.close();
            } else {
                old.keepAsDemo();
            }
            current = TestDatabase.demo();
            used = true;
        }
    }

    /** The database it leads to now. */
    public synchronized TestDatabase database() {
        return current;
    }

    /** Says that a test class may have written: the next one gets another database. */
    public synchronized void use() {
        used = true;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return Statements.heard(pool().getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return pool().getConnection(username, password);
    }

    @Override
    public synchronized void close() {
        current.close();
    }

    private synchronized DataSource pool() {
        return current.dataSource();
    }
}
