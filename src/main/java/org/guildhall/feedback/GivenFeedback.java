package org.guildhall.feedback;

import java.time.LocalDate;
import java.util.List;

/**
 * What somebody wants to say.
 *
 * @param day the day it is about, or the Monday of the week
 * @param phrases what was tapped
 * @param text in the giver's own words, at most 2,000 letters; empty where the phrases say it
 */
public record GivenFeedback(Remark.About about, LocalDate day, List<Phrase> phrases, String text) {

    public GivenFeedback {
        phrases = List.copyOf(phrases);
    }

    /** Words about a day. */
    public static GivenFeedback onDay(LocalDate day, String text) {
        return new GivenFeedback(Remark.About.DAY, day, List.of(), text);
    }

    boolean isEmpty() {
        return phrases.isEmpty() && text.isBlank();
    }
}
