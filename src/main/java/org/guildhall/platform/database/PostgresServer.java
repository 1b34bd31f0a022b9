package org.guildhall.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One PostgreSQL server of our own on a folder: made, started on a free loopback port, stopped. The server is a process
 * of its own and outlives a killed JVM; {@link #start()} first stops what such a JVM left behind.
 */
public final class PostgresServer implements AutoCloseable {

    /** The name of the superuser, used to make roles and databases only. */
    public static final String SUPERUSER = "postgres";

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    private static final int ATTEMPTS = 3;

    private final Path programs = PostgresBinaries.folder().resolve("bin");
    private final Path cluster;
    private final Path serverLog;
    private final String secret;
    private final List<String> settings;
    private int port;

    /**
     * @param cluster the folder of the server's files, made when absent; its parent takes the server's log
     * @param secret the superuser's password
     * @param settings server settings as {@code name=value}, without blanks
     */
    public PostgresServer(Path cluster, String secret, List<String> settings) {
        this.cluster = cluster.toAbsolutePath().normalize();
        this.serverLog = this.cluster.resolveSibling(this.cluster.getFileName() + ".log");
        this.secret = secret;
        this.settings = List.copyOf(settings);
    }

    /** Makes the cluster where there is none, stops a server that was left running, and starts. */
    public PostgresServer start() {
        try {
            if (!Files.exists(cluster.resolve("PG_VERSION"))) {
                make();
            }
            stopWhatWasLeft();
            startOnFreePort();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("The database in " + cluster + " could not be started", e);
        }
    }

    /** The loopback port the server listens on, after {@link #start()}. */
    public int port() {
        return port;
    }

    /** The address of a database of this server, without credentials. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Ends all connections, writes everything down, and stops the server. */
    @Override
    public void close() {
        try {
            control("stop", "-m", "fast", "-w", "-t", "60");
        } catch (IOException e) {
            log.warn("The database in {} did not stop by itself: {}", cluster, e.getMessage());
        }
    }

    private void make() throws IOException {
        // initdb refuses a folder with anything in it, and an interrupted one leaves half a cluster
        if (Files.exists(cluster)) {
            Folders.delete(cluster);
        }
        Files.createDirectories(cluster.getParent());
        Path password = cluster.resolveSibling(cluster.getFileName() + ".password");
        Folders.writePrivately(password, secret);
        try {
            IOException last = new IOException("no locale");
            for (String characters : List.of("C.UTF-8", "en_US.UTF-8", "C")) {
                try {
                    initialise(password, characters);
                    return;
                } catch (IOException e) {
                    last = e;
                    if (Files.exists(cluster)) {
                        Folders.delete(cluster);
                    }
                }
            }
            throw last;
        } finally {
            Files.deleteIfExists(password);
        }
    }

    /** The built-in C.UTF-8 sorts and folds alike everywhere; the system's character types serve trigrams alone. */
    private void initialise(Path password, String characters) throws IOException {
        Path aside = cluster.resolveSibling(cluster.getFileName() + ".making");
        if (Files.exists(aside)) {
            Folders.delete(aside);
        }
        run(
                program("initdb"),
                "-D",
                aside.toString(),
                "-U",
                SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--lc-ctype=" + characters);
        Files.move(aside, cluster);
    }

    private void stopWhatWasLeft() throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        boolean running = !lines.isEmpty() && isPostgres(lines.getFirst().strip());
        if (!running) {
            // the number may belong to any process by now: never signal it
            Files.delete(pidFile);
            return;
        }
        log.info("The database in {} is still running from an earlier start; stopping it first", cluster);
        try {
            control("stop", "-m", "fast", "-w", "-t", "30");
        } catch (IOException e) {
            control("stop", "-m", "immediate", "-w", "-t", "30");
        }
    }

    private boolean isPostgres(String pid) {
        return pid.matches("\\d+")
                && ProcessHandle.of(Long.parseLong(pid))
                        .flatMap(process -> process.info().command())
                        .map(command ->
                                Path.of(command).getFileName().toString().startsWith("postgres"))
                        .orElse(false);
    }

    private void startOnFreePort() throws IOException {
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            try {
                control("start", "-w", "-t", "120", "-l", serverLog.toString(), "-o", options());
                return;
            } catch (IOException e) {
                // another process may have taken the port between looking and starting
                if (attempt == ATTEMPTS) {
                    throw new IOException(e.getMessage() + "\nThe server's log is " + serverLog, e);
                }
            }
        }
    }

    private String options() {
        List<String> options = new ArrayList<>(List.of("-p", String.valueOf(port)));
        for (String setting : settings) {
            options.add("-c");
            options.add(setting);
        }
        options.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="));
        return String.join(" ", options);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void control(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program("pg_ctl"), "-D", cluster.toString()));
        command.addAll(List.of(arguments));
        run(command.toArray(String[]::new));
    }

    private String program(String name) {
        return programs.resolve(name).toString();
    }

    private void run(String... command) throws IOException {
        List<String> whole = new ArrayList<>();
        if (isRoot()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it has root's files, but no powers
            whole.addAll(List.of("unshare", "-U"));
        }
        whole.addAll(List.of(command));
        Path output = Files.createTempFile("guildhall-postgres-", ".txt");
        try {
            Process process = new ProcessBuilder(whole)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .redirectInput(ProcessBuilder.Redirect.PIPE)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(180, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command[0] + " did not end within 180 seconds");
            }
            if (process.exitValue() != 0) {
                throw new IOException(
                        command[0] + " failed: " + Files.readString(output).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + command[0], e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")
                && "root".equals(System.getProperty("user.name"));
    }
}
