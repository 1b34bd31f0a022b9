package org.guildhall.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The disk fills up in the middle of writes, and somebody makes room. Where this machine lets us mount a small disk. */
@Tag("thorough")
class FullDiskTests {

    private static final int PATIENCE_SECONDS = 120;
    private static final int BLOCK = 64 * 1024;

    private Path disk = Path.of("target");

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        disk = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "small-disk-")
                .toAbsolutePath();
        assumeThat(done("mount", "-t", "tmpfs", "-o", "size=700m,mode=755", "tmpfs", disk.toString()))
                .as("may mount a disk")
                .isTrue();
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        done("umount", "-l", disk.toString());
    }

    @Test
    void nothing_acknowledged_is_lost_and_work_goes_on_when_there_is_room_again() throws Exception {
        try (GuildhallProcess guildhall = GuildhallProcess.start(disk.resolve("data"))) {
            List<Writer> writers = Kept.writers(guildhall, 4);
            List<Thread> threads =
                    writers.stream().map(Thread.ofVirtual()::start).toList();
            Path ballast = disk.resolve("ballast");
            fill(ballast);
            waitUntil(() -> writers.stream().anyMatch(it -> it.waits() > 3));
            assertThat(guildhall.isRunning()).as("Guildhall goes on").isTrue();
            int before = Kept.acknowledged(writers).size();
            Files.delete(ballast);
            waitUntil(() -> Kept.acknowledged(writers).size() > before + writers.size());
            writers.forEach(Writer::stop);
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(writers).extracting(Writer::refusal).containsOnlyNulls();
            assertThat(Kept.messages(guildhall).keySet())
                    .as("what was acknowledged, and nothing else")
                    .containsExactlyInAnyOrderElementsOf(Kept.acknowledged(writers));
            assertThat(Kept.messages(guildhall).values()).containsOnly(1L);
        }
    }

    private static void fill(Path ballast) throws IOException {
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(Files.size(ballast)).isPositive();
        }
    }

    private interface Question {
        boolean isSo() throws IOException, SQLException;
    }

    private static void waitUntil(Question question) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!question.isSo()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(until);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static boolean done(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }
}
