package org.guildhall.people.web;

import java.util.List;
import org.guildhall.people.Assistance;
import org.guildhall.platform.history.Happening;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.TimelineEntry;
import org.guildhall.platform.words.Say;

/**
 * One time that an administrator acted for somebody: why, and what was done.
 *
 * @param forReader whether it was for the reader; else the reader is the administrator
 */
public record AssistancePage(Assistance assistance, boolean forReader, boolean goesOn, List<Happening> done)
        implements Page {

    public String title() {
        return forReader
                ? Say.text("people.assisted.by", assistance.administratorName())
                : Say.text("people.assisted.for", assistance.personName());
    }

    public String when() {
        String begun = Say.fullMoment(assistance.begunAt());
        if (goesOn) {
            return Say.text("people.assisted.since", begun, Say.moment(assistance.until()));
        }
        return Say.text(
                "people.assisted.over",
                begun,
                Say.fullMoment(assistance.endedAt() == null ? assistance.until() : assistance.endedAt()));
    }

    public List<TimelineEntry> entries() {
        return done.stream().map(Happening::entry).toList();
    }
}
