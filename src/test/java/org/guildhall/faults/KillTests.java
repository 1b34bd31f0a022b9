package org.guildhall.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The application, the database server and both are killed in the middle of writes. Three times in every thorough run,
 * fifty times by {@code bench/kill.sh}.
 */
@Tag("thorough")
class KillTests {

    private static final Logger LOG = LoggerFactory.getLogger(KillTests.class);
    private static final int KILLS = Integer.getInteger("guildhall.kills", 3);
    private static final int WRITERS = 4;
    /** A message and the count of what its readers have not read are one write. */
    private static final String HALF = """
            select count(*) from conversation_reader r where r.unread <> (
                select count(*) from message m where m.placement_id = r.placement_id
                  and m.conversation_id = r.conversation_id and m.writer_id <> r.reader_id
                  and (r.read_up_to is null or m.id > r.read_up_to))
            """;

    private final Random random = new Random(20260514);
    private final List<Duration> starts = new ArrayList<>();

    @Test
    void what_was_acknowledged_is_there_once_whatever_was_killed() throws Exception {
        Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "killed-");
        try (GuildhallProcess guildhall = GuildhallProcess.start(data)) {
            long halfBefore = number(guildhall, HALF);
            List<Writer> writers = Kept.writers(guildhall, WRITERS);
            List<Thread> threads =
                    writers.stream().map(Thread.ofVirtual()::start).toList();
            for (int kill = 0; kill < KILLS; kill++) {
                TimeUnit.MILLISECONDS.sleep(300 + random.nextInt(1200));
                starts.add(killed(guildhall, kill % 3));
                TimeUnit.MILLISECONDS.sleep(300);
                check(guildhall, writers, kill);
            }
            writers.forEach(Writer::stop);
            for (Thread thread : threads) {
                thread.join();
            }
            Map<String, Long> kept = check(guildhall, writers, KILLS);
            assertThat(kept)
                    .as("nothing but what was sent")
                    .hasSize(Kept.acknowledged(writers).size());
            assertThat(number(guildhall, HALF)).as("half written").isEqualTo(halfBefore);
            report(kept.size());
        }
    }

    private static Duration killed(GuildhallProcess guildhall, int what) throws IOException, InterruptedException {
        return switch (what) {
            case 0 -> {
                guildhall.killApplication();
                yield guildhall.startAgain();
            }
            case 1 -> {
                guildhall.killDatabase();
                yield guildhall.answers();
            }
            case 2 -> {
                guildhall.killDatabase();
                guildhall.killApplication();
                yield guildhall.startAgain();
            }
            default -> throw new IllegalArgumentException("Nothing to kill: " + what);
        };
    }

    /** Everything that was acknowledged before the question is there, and nothing twice. */
    private static Map<String, Long> check(GuildhallProcess guildhall, List<Writer> writers, int kill)
            throws IOException, SQLException {
        assertThat(writers)
                .as("after kill %d", kill)
                .extracting(Writer::refusal)
                .containsOnlyNulls();
        List<String> before = Kept.acknowledged(writers);
        Map<String, Long> kept = Kept.messages(guildhall);
        assertThat(kept.keySet()).as("after kill %d", kill).containsAll(before);
        assertThat(kept.values()).as("after kill %d", kill).containsOnly(1L);
        return kept;
    }

    private static long number(GuildhallProcess guildhall, String question) throws IOException, SQLException {
        try (Connection connection = guildhall.database("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void report(int messages) {
        List<Duration> sorted = starts.stream().sorted().toList();
        LOG.info(
                "{} kills: {} messages acknowledged, each there once; back after {} ms at the median, {} ms at most",
                KILLS,
                messages,
                sorted.get(sorted.size() / 2).toMillis(),
                sorted.getLast().toMillis());
    }
}
