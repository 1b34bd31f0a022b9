package org.guildhall.assessment;

import java.time.Instant;
import org.guildhall.programmes.ObjectiveId;
import org.jspecify.annotations.Nullable;

/**
 * A talk about an objective that was judged differently.
 *
 * @param heldAt null until somebody has noted that it was held
 * @param outcome what came of it; null until it was held
 */
public record Talk(
        ObjectiveId objective,
        Instant askedAt,
        String askedBy,
        @Nullable Instant heldAt,
        @Nullable String notedBy,
        @Nullable String outcome) {

    public boolean isHeld() {
        return heldAt != null;
    }
}
