package org.guildhall.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The programs that come with PostgreSQL, run on one folder of its files. */
final class PostgresPrograms {

    private static final int PATIENCE_SECONDS = 180;

    private final Path programs = PostgresBinaries.folder().resolve("bin");
    private final Path cluster;

    PostgresPrograms(Path cluster) {
        this.cluster = cluster;
    }

    /** Starts or stops the server of the folder. */
    void control(String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of("-D", cluster.toString()));
        words.addAll(List.of(arguments));
        run("pg_ctl", words);
    }

    /** Runs a program to its end; what it said is the message where it failed. */
    void run(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it has root's files, but no powers
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(arguments);
        Path output = Files.createTempFile("guildhall-postgres-", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .redirectInput(ProcessBuilder.Redirect.PIPE)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(program + " did not end within " + PATIENCE_SECONDS + " seconds");
            }
            if (process.exitValue() != 0) {
                throw new IOException(
                        program + " failed: " + Files.readString(output).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + program, e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")
                && "root".equals(System.getProperty("user.name"));
    }
}
