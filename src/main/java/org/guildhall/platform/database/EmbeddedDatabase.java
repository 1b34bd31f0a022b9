package org.guildhall.platform.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL that comes along, kept durable in a folder that one Guildhall at a time may use. Its passwords are made
 * once and kept in a file that its owner alone may read.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The role that owns tables and runs migrations. */
    public static final String OWNER = "guildhall_owner";

    /** The role the application works as: owns nothing, bypasses nothing. */
    public static final String APPLICATION = "guildhall_app";

    static final String DATABASE = "guildhall";
    private static final List<String> SETTINGS = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "password_encryption=scram-sha-256",
            "max_connections=60",
            "shared_buffers=128MB",
            "jit=off",
            "timezone=UTC");

    private final FileChannel lockFile;
    private final Properties secrets;
    private final PostgresServer server;

    /** Another Guildhall works on the folder. */
    static final class InUse extends IllegalStateException {

        private InUse(Path folder) {
            super("The folder " + folder + " is used by another running Guildhall."
                    + " Stop that one first, or give this one a folder of its own with --guildhall.data=<folder>.");
        }
    }

    private EmbeddedDatabase(Path folder, FileChannel lockFile) throws IOException {
        this.lockFile = lockFile;
        this.secrets = secrets(folder);
        this.server = new PostgresServer(
                folder.resolve(RunningServer.CLUSTER), secrets.getProperty(PostgresServer.SUPERUSER), SETTINGS);
    }

    /**
     * Starts the database in a folder and makes what is missing: the files, the roles, the database.
     *
     * @param folder where records are kept ({@code guildhall.data})
     * @throws IllegalStateException where another Guildhall uses the folder
     */
    public static EmbeddedDatabase open(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            EmbeddedDatabase database = new EmbeddedDatabase(absolute, lock(absolute));
            try {
                database.server.start();
                database.prepare();
                database.server.keepRunning();
            } catch (SQLException | RuntimeException e) {
                database.close();
                throw e;
            }
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + absolute + " cannot hold the database", e);
        } catch (SQLException e) {
            throw new IllegalStateException("The database in " + absolute + " started, but could not be prepared", e);
        }
    }

    /** The address of the database, without credentials. */
    public String url() {
        return server.url(DATABASE);
    }

    /** The password of {@link #OWNER} or {@link #APPLICATION}. */
    public String password(String role) {
        return secrets.getProperty(role);
    }

    /** How often the server ended by itself and was started again since this Guildhall started. */
    public int restarts() {
        return server.restarts();
    }

    /** Stops the server and gives the folder free. */
    @Override
    public void close() {
        try {
            server.close();
        } finally {
            try {
                lockFile.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // this very JVM has it: the same answer
        }
        if (lock == null) {
            channel.close();
            throw new InUse(folder);
        }
        return channel;
    }

    static Properties secrets(Path folder) throws IOException {
        Path file = folder.resolve("database-secrets");
        Properties properties = new Properties();
        if (Files.exists(file)) {
            properties.load(new StringReader(Files.readString(file)));
            return properties;
        }
        for (String role : List.of(PostgresServer.SUPERUSER, OWNER, APPLICATION)) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            properties.setProperty(role, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        StringWriter text = new StringWriter();
        properties.store(text, "Passwords of the database in this folder. Keep with it, show to nobody.");
        Path aside = folder.resolve("database-secrets.new");
        Folders.writePrivately(aside, text.toString());
        Files.move(aside, file);
        return properties;
    }

    private void prepare() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        server.url("postgres"),
                        PostgresServer.SUPERUSER,
                        secrets.getProperty(PostgresServer.SUPERUSER));
                Statement statement = connection.createStatement()) {
            for (String role : List.of(OWNER, APPLICATION)) {
                if (!exists(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
                    statement.execute("create role " + role + " login nosuperuser nobypassrls nocreatedb nocreaterole"
                            + " password '" + secrets.getProperty(role) + "'");
                }
            }
            if (!exists(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner " + OWNER);
            }
            statement.execute("revoke all on database " + DATABASE + " from public");
            statement.execute("grant connect, temporary on database " + DATABASE + " to " + APPLICATION);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return result.next();
        }
    }
}
