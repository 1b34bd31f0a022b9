package org.guildhall.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Path cluster;
    private final PostgresPrograms programs;
    private final Path serverLog;
    private final String secret;
    private final List<String> settings;
    private final AtomicInteger restarts = new AtomicInteger();
    private volatile boolean closing;
    private int port;

    /**
     * @param cluster the folder of the server's files, made when absent; its parent takes the server's log
     * @param secret the superuser's password
     * @param settings server settings as {@code name=value}, without blanks
     */
    public PostgresServer(Path cluster, String secret, List<String> settings) {
        this.cluster = cluster.toAbsolutePath().normalize();
        this.programs = new PostgresPrograms(this.cluster);
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

    /**
     * From now on starts the server again, at the same port, where it ends without {@link #close()}: killed, or out of
     * memory. What it had acknowledged is there again.
     */
    public void keepRunning() {
        Thread.ofVirtual().name("database-watch").start(() -> {
            while (!closing) {
                try {
                    postmaster().ifPresent(process -> process.onExit().join());
                    if (!closing) {
                        log.warn("The database in {} has ended; starting it again", cluster);
                        startOnPort();
                        restarts.incrementAndGet();
                        log.info("The database in {} runs again", cluster);
                    }
                } catch (IOException e) {
                    log.warn("The database in {} cannot be started yet: {}", cluster, e.getMessage());
                    pause();
                }
            }
        });
    }

    /** How often it had to be started again since {@link #start()}. */
    int restarts() {
        return restarts.get();
    }

    private void pause() {
        try {
            Thread.sleep(AGAIN);
        } catch (InterruptedException e) {
            closing = true;
        }
    }

    /** Ends all connections, writes everything down, and stops the server. */
    @Override
    public void close() {
        closing = true;
        try {
            programs.control("stop", "-m", "fast", "-w", "-t", "60");
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
        programs.run(
                "initdb",
                List.of(
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
                        "--lc-ctype=" + characters));
        Files.move(aside, cluster);
    }

    private void stopWhatWasLeft() throws IOException {
        Optional<ProcessHandle> named = postmaster();
        if (named.isEmpty()) {
            // the server itself knows what to do with a file that names nobody, and whether processes of the dead are
            // about
            return;
        }
        if (!isPostgres(named.get())) {
            // after a restart of the machine the number belongs to somebody else: never signal it
            Files.delete(pidFile());
            return;
        }
        log.info("The database in {} is still running from an earlier start; stopping it first", cluster);
        try {
            programs.control("stop", "-m", "fast", "-w", "-t", "30");
        } catch (IOException e) {
            programs.control("stop", "-m", "immediate", "-w", "-t", "30");
        }
    }

    private Path pidFile() {
        return cluster.resolve("postmaster.pid");
    }

    /** The process that the folder's files name as their server; empty where there is none of that number. */
    private Optional<ProcessHandle> postmaster() throws IOException {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        String number =
                Files.readString(pidFile()).lines().findFirst().orElse("").strip();
        return number.matches("\\d+") ? ProcessHandle.of(Long.parseLong(number)) : Optional.empty();
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }

    private void startOnFreePort() throws IOException {
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            try {
                startOnPort();
                return;
            } catch (IOException e) {
                // another process may have taken the port between looking and starting
                if (attempt == ATTEMPTS) {
                    throw new IOException(e.getMessage() + "\nThe server's log is " + serverLog, e);
                }
            }
        }
    }

    private void startOnPort() throws IOException {
        programs.control("start", "-w", "-t", "120", "-l", serverLog.toString(), "-o", options());
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
}
