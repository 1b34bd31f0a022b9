package org.guildhall.feedback;

import java.time.Instant;
import java.time.LocalDate;
import org.guildhall.placements.PlacementId;
import org.guildhall.platform.actor.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a learner has set out to do because of feedback.
 *
 * @param dueOn last day, in the placement's zone
 * @param endedAt null while it is open
 */
public record FeedbackAction(
        FeedbackActionId id,
        PlacementId placement,
        FeedbackId feedback,
        PersonId learner,
        String text,
        LocalDate dueOn,
        ActionState state,
        Instant madeAt,
        @Nullable Instant endedAt) {

    public boolean isOpen() {
        return state == ActionState.OPEN;
    }
}
