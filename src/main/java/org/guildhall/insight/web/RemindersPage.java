package org.guildhall.insight.web;

import java.time.LocalDate;
import java.util.List;
import org.guildhall.insight.OffTrack;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.words.Say;

/**
 * Who gets a reminder of what, to be confirmed.
 *
 * @param reader whom nobody reminds of what is theirs
 */
public record RemindersPage(List<OffTrack> placements, LocalDate today, PersonId reader) implements Page {

    /** One ask to be reminded of, with the placement it is about. */
    public record Line(OffTrack.Facts facts, OffTrack.Waiting ask) {

        /** What is asked of whom by when, and how often they have been reminded. */
        public String detail() {
            String due = ask.due() == null ? "" : Say.text("insight.remind.due", Say.dayWithDistance(ask.due()));
            String reminded = Say.text("insight.remind.so-far", ask.reminded());
            return due.isEmpty() ? reminded : Say.text("insight.then", due, reminded);
        }
    }

    public List<Line> lines() {
        return placements.stream()
                .flatMap(it -> it.remindable(today).stream()
                        .filter(ask -> !ask.person().equals(reader))
                        .map(ask -> new Line(it.facts(), ask)))
                .toList();
    }
}
