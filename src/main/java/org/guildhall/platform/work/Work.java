package org.guildhall.platform.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.guildhall.platform.words.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * A piece of long work as it stands.
 *
 * @param stopWanted whether somebody has asked for it to stop and it has not yet
 * @param step null before the first
 * @param counted whether {@code done} and {@code total} count things; else they are thousandths
 * @param total 0 where not known
 * @param outcome null before the end
 * @param path where to go after the end; null before it
 * @param from the page that started it
 * @param runningSince when a node took it up; null before
 * @param reportedAt when it last told how far it is; null before
 */
public record Work(
        WorkId id,
        String kind,
        Phrase title,
        WorkState state,
        boolean stopWanted,
        @Nullable Phrase step,
        long done,
        long total,
        boolean counted,
        @Nullable Phrase outcome,
        @Nullable String path,
        String from,
        Instant orderedAt,
        @Nullable Instant runningSince,
        @Nullable Instant reportedAt,
        @Nullable Instant endedAt) {

    /** How long it may still take, judged by what is done; empty where it is too early to say. */
    public Optional<Duration> left() {
        if (state != WorkState.RUNNING || runningSince == null || reportedAt == null || done <= 0 || total <= 0) {
            return Optional.empty();
        }
        Duration elapsed = Duration.between(runningSince, reportedAt);
        if (elapsed.toMillis() < 3000 || done * 20 < total) {
            return Optional.empty();
        }
        double rest = (double) Math.max(0, total - done) / done;
        return Optional.of(Duration.ofMillis(Math.round(elapsed.toMillis() * rest)));
    }

    /** The part that is done, 0 to 1. */
    public double share() {
        return state == WorkState.DONE ? 1 : total <= 0 ? 0 : Math.clamp((double) done / total, 0, 1);
    }
}
