package org.guildhall.feedback.web;

import java.util.List;
import java.util.Optional;
import org.guildhall.feedback.FeedbackRequest;
import org.guildhall.feedback.Phrase;
import org.guildhall.logbook.Entry;
import org.guildhall.placements.Placement;
import org.guildhall.platform.web.Option;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.web.Shell;

/**
 * A word about a day: the day, a few phrases to tap, a box to write in.
 *
 * @param request what the learner asked; empty where it is offered
 * @param objectives titles of the objectives the day served
 * @param action where the form goes
 * @param back the page to go back to; empty where there is none
 */
public record GivePage(
        Placement placement,
        Entry entry,
        Optional<FeedbackRequest> request,
        List<String> objectives,
        List<String> tapped,
        String text,
        String action,
        Optional<String> back,
        Problems problems)
        implements Page {

    public List<Option> phrases() {
        return Phrase.offered(objectives).stream()
                .map(it -> new Option(value(it), it.text()))
                .toList();
    }

    /** What was offered and has been tapped. */
    static List<Phrase> among(List<String> objectives, List<String> tapped) {
        return Phrase.offered(objectives).stream()
                .filter(it -> tapped.contains(value(it)))
                .toList();
    }

    /** As it is sent: a title may hold a comma, at which a form's values would be split. */
    private static String value(Phrase phrase) {
        return Shell.encode(phrase.stored());
    }
}
