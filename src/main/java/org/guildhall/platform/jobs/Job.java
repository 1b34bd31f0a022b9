package org.guildhall.platform.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is done again and again.
 *
 * @param nextRun when it is due; in the past where no node has taken it up yet
 * @param running whether a node is at it
 * @param lastSuccess null where it never succeeded
 * @param lastFailure null where it never failed
 * @param failures how often it has failed since it last succeeded
 */
public record Job(
        String name,
        Instant nextRun,
        boolean running,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastFailure,
        int failures) {

    public boolean isFailing() {
        return failures > 0;
    }

    /** When it was last done, with or without success; null where never. */
    public @Nullable Instant lastRun() {
        if (lastSuccess == null || lastFailure == null) {
            return lastSuccess == null ? lastFailure : lastSuccess;
        }
        return lastSuccess.isAfter(lastFailure) ? lastSuccess : lastFailure;
    }
}
