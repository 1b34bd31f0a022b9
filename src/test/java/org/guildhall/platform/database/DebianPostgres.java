package org.guildhall.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The machine's own PostgreSQL 15, as Debian packages it, on a folder of its own: with an owner of the schema and an
 * application role that owns nothing. It refuses to run as root, so root lends it to the user {@code postgres}.
 */
final class DebianPostgres implements AutoCloseable {

    static final String OWNER = "guildhall_owner";
    static final String APPLICATION = "guildhall_app";
    static final String PASSWORD = "tests";

    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private final Path folder;
    private final int port;

    private DebianPostgres(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Whether the machine has it. */
    static boolean isThere() {
        return Files.isExecutable(PROGRAMS.resolve("initdb")) && Files.isExecutable(PROGRAMS.resolve("pg_ctl"));
    }

    static DebianPostgres start() {
        try (ServerSocket free = new ServerSocket(0)) {
            Path folder = Files.createTempDirectory("guildhall-debian-");
            DebianPostgres server = new DebianPostgres(folder, free.getLocalPort());
            free.close();
            server.make();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), PASSWORD);
        if (ROOT) {
            run(List.of("chown", "-R", "postgres", folder.toString()));
        }
        asPostgres("initdb", "-D", data(), "-U", "postgres", "-A", "scram-sha-256", "--pwfile", secret.toString());
        asPostgres("pg_ctl", "-D", data(), "-w", "-l", folder.resolve("log").toString(), "-o", options(), "start");
        superuser(
                "create role " + OWNER + " login password '" + PASSWORD + "'",
                "create role " + APPLICATION + " login password '" + PASSWORD + "'",
                "create database guildhall owner " + OWNER,
                "revoke connect on database guildhall from public",
                "grant connect on database guildhall to " + APPLICATION);
    }

    private String options() {
        return "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + folder
                + " -c fsync=off -c synchronous_commit=off -c full_page_writes=off";
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/guildhall";
    }

    Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(url(), role, PASSWORD);
    }

    private void superuser(String... statements) {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (Connection connection = DriverManager.getConnection(url, "postgres", PASSWORD);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void asPostgres(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (ROOT) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(PROGRAMS.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private void run(List<String> command) throws IOException {
        // the server must not hold our pipe open: its words go to a file
        Path words = Files.createTempFile("guildhall-debian-", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(words.toFile())
                .directory(Path.of("/").toFile())
                .start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(command + ": " + Files.readString(words));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            Files.delete(words);
        }
    }

    @Override
    public void close() {
        try {
            asPostgres("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
