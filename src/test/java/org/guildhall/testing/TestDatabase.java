package org.guildhall.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.guildhall.platform.database.EmbeddedDatabase;
import org.guildhall.platform.database.Migrations;
import org.guildhall.platform.database.PostgresServer;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A migrated database of one's own: one server for the whole test run, one template, a clone of it per test class.
 * Connections are the application role's, as in production; the server keeps nothing.
 */
public final class TestDatabase implements AutoCloseable {

    /** The password of every role on the tests' server. */
    public static final String PASSWORD = "tests";

    private static final String TEMPLATE = "guildhall_template";
    private static final String DEMO = "guildhall_demo";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final AtomicBoolean KEPT = new AtomicBoolean();

    private final String name;
    private final HikariDataSource dataSource;

    private TestDatabase(String name) {
        this.name = name;
        this.dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(url());
        dataSource.setUsername(EmbeddedDatabase.APPLICATION);
        dataSource.setPassword(PASSWORD);
        dataSource.setMaximumPoolSize(20);
        dataSource.setMinimumIdle(0);
        dataSource.setConnectionTimeout(10_000);
    }

    /** A clone that nobody else has. */
    public static TestDatabase fresh() {
        return cloned(TEMPLATE);
    }

    /** A clone with the demo in it, as it was when it was kept. */
    static TestDatabase demo() {
        return cloned(DEMO);
    }

    private static TestDatabase cloned(String template) {
        String name = "test_" + COUNT.incrementAndGet();
        asSuperuser("create database " + name + " template " + template + " owner " + EmbeddedDatabase.OWNER);
        return new TestDatabase(name);
    }

    /** Whether a database with the demo has been kept in this run. */
    static boolean hasDemo() {
        return KEPT.get();
    }

    /** Keeps this database, with the demo in it, for later clones, and closes it. */
    void keepAsDemo() {
        dataSource.close();
        asSuperuser("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
        asSuperuser("alter database " + name + " rename to " + DEMO);
        KEPT.set(true);
    }

    /** The address, without credentials. */
    public String url() {
        return Server.INSTANCE.url(name);
    }

    /** Connections as the application role. */
    public HikariDataSource dataSource() {
        return dataSource;
    }

    /** A connection as the role that owns the tables. */
    public Connection ownerConnection() throws SQLException {
        return DriverManager.getConnection(url(), EmbeddedDatabase.OWNER, PASSWORD);
    }

    /** Connections that no row is hidden from, for tests that ask what there is to be hidden. */
    public DataSource superuser() {
        return new DriverManagerDataSource(url(), PostgresServer.SUPERUSER, PASSWORD);
    }

    /** Takes the database away, whoever is still connected. */
    @Override
    public void close() {
        dataSource.close();
        asSuperuser("drop database if exists " + name + " with (force)");
    }

    private static void asSuperuser(String... statements) {
        try (Connection connection = DriverManager.getConnection(
                        Server.INSTANCE.url("postgres"), PostgresServer.SUPERUSER, PASSWORD);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts with the first database that is asked for and ends with the JVM. */
    private static final class Server {

        static final PostgresServer INSTANCE = start();

        static {
            asSuperuser(
                    "create role " + EmbeddedDatabase.OWNER + " login password '" + PASSWORD + "'",
                    "create role " + EmbeddedDatabase.APPLICATION + " login password '" + PASSWORD + "'",
                    "create database " + TEMPLATE + " owner " + EmbeddedDatabase.OWNER);
            FluentConfiguration configuration =
                    Flyway.configure().dataSource(INSTANCE.url(TEMPLATE), EmbeddedDatabase.OWNER, PASSWORD);
            new Migrations(EmbeddedDatabase.APPLICATION).customize(configuration);
            configuration.load().migrate();
        }

        private static PostgresServer start() {
            try {
                Path folder = Files.createTempDirectory("guildhall-tests-");
                PostgresServer server = new PostgresServer(
                                folder.resolve("postgresql"),
                                PASSWORD,
                                List.of(
                                        "fsync=off",
                                        "synchronous_commit=off",
                                        "full_page_writes=off",
                                        "max_connections=200",
                                        "jit=off",
                                        "timezone=UTC"))
                        .start();
                // after the application contexts, or each waits for connections that nobody gives any more
                SpringApplication.getShutdownHandlers().add(() -> end(server, folder));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void end(PostgresServer server, Path folder) {
            server.close();
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            } catch (IOException e) {
                System.err.println("Left behind: " + folder);
            }
        }
    }
}
