package org.guildhall.feedback.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.guildhall.placements.Party;
import org.guildhall.placements.Placement;
import org.guildhall.platform.web.Option;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.words.Say;

/** A learner asks somebody of their placement how a day went. */
public record AskFeedbackPage(
        Placement placement, LocalDate day, List<Party> people, String chosen, String question, Problems problems)
        implements Page {

    public List<Option> whom() {
        return people.stream()
                .map(it -> new Option(
                        it.person().value().toString(),
                        it.name(),
                        Say.text("people.role." + it.role().name().toLowerCase(Locale.ROOT))))
                .toList();
    }
}
