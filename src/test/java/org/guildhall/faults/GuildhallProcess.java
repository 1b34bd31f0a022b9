package org.guildhall.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** A Guildhall with its embedded database in processes of their own, that can be killed as a power cut would. */
final class GuildhallProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path data;
    private final int port;
    private final HttpClient browser = HttpClient.newHttpClient();
    private Process process;

    private GuildhallProcess(Path data, int port) throws IOException {
        this.data = data;
        this.port = port;
        this.process = launch();
    }

    /** Starts with the demo inside; returns when it answers. */
    static GuildhallProcess start(Path data) throws IOException, InterruptedException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = socket.getLocalPort();
            socket.close();
            GuildhallProcess guildhall = new GuildhallProcess(data, port);
            guildhall.answers();
            guildhall.demoIsIn();
            return guildhall;
        }
    }

    String address() {
        return "http://localhost:" + port;
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Starts again after a kill; returns after how long it answers. */
    Duration startAgain() throws IOException, InterruptedException {
        long began = System.nanoTime();
        process = launch();
        answers();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** {@code kill -9} of the application; its database server lives on. */
    void killApplication() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** {@code kill -9} of the database server. */
    void killDatabase() throws IOException {
        ProcessHandle server = database();
        server.destroyForcibly();
        server.onExit().join();
    }

    /** Returns after how long pages that need the database are there again. */
    Duration answers() throws InterruptedException, IOException {
        long began = System.nanoTime();
        while (!isUp()) {
            if (System.nanoTime() - began > PATIENCE.toNanos() || !process.isAlive()) {
                throw new AssertionError("It does not answer. Its log: " + log());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** As the superuser, whom no row is hidden from. */
    Connection database(String user) throws IOException, SQLException {
        Properties secrets = new Properties();
        secrets.load(new StringReader(Files.readString(data.resolve("database-secrets"))));
        String portOfDatabase =
                Files.readAllLines(data.resolve("postgresql-18/postmaster.pid")).get(3);
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + portOfDatabase + "/guildhall", user, secrets.getProperty(user));
    }

    Path log() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private ProcessHandle database() throws IOException {
        String number = Files.readAllLines(data.resolve("postgresql-18/postmaster.pid"))
                .getFirst()
                .strip();
        return ProcessHandle.of(Long.parseLong(number)).orElseThrow();
    }

    /** The first start answers before the past has been played. */
    private void demoIsIn() throws IOException, InterruptedException {
        while (!Files.readString(log()).contains("The demo is in")) {
            assertThat(process.isAlive()).as("it runs").isTrue();
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private boolean isUp() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/demo/people.json"))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            return browser.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.guildhall.Guildhall",
                        "--guildhall.demo=true",
                        "--guildhall.data=" + data,
                        "--server.port=" + port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }
}
