package org.guildhall.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guildhall.placements.PlacementId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.jspecify.annotations.Nullable;

/**
 * One piece of feedback.
 *
 * @param day the day it is about, or the Monday of the week
 * @param phrases as they are kept; {@link #sentences()} reads them
 * @param text in the giver's words; may be empty
 * @param helped what the learner said last; null where they have not said
 */
public record Remark(
        FeedbackId id,
        PlacementId placement,
        About about,
        LocalDate day,
        PersonId giver,
        String giverName,
        Role giverRole,
        List<String> phrases,
        String text,
        Instant saidAt,
        @Nullable Boolean helped) {

    /** What it is about. */
    public enum About {
        DAY,
        WEEK
    }

    public Remark {
        phrases = List.copyOf(phrases);
    }

    /** The tapped phrases in the reader's language. */
    public List<String> sentences() {
        return phrases.stream()
                .flatMap(it -> Phrase.of(it).stream())
                .map(Phrase::text)
                .toList();
    }
}
