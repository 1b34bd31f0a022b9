package org.guildhall.feedback;

import java.time.Instant;
import java.time.LocalDate;
import org.guildhall.placements.PlacementId;
import org.guildhall.platform.actor.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A learner's wish to hear how a day went.
 *
 * @param question in the learner's words; empty where they left it at “how did I do?”
 * @param endedAt when it was answered or declined; null while it is open
 */
public record FeedbackRequest(
        FeedbackRequestId id,
        PlacementId placement,
        LocalDate day,
        PersonId asked,
        String askedName,
        String question,
        Instant askedAt,
        @Nullable Instant endedAt) {

    public boolean isOpen() {
        return endedAt == null;
    }
}
