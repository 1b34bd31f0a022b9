package org.guildhall.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The tutor has released the assessment to the learner.
 *
 * @param agrees null until the learner has answered
 * @param comment what the learner wrote; null where nothing
 */
public record Release(
        Instant releasedAt,
        String releasedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable Boolean agrees,
        @Nullable String comment) {}
