package org.guildhall.asks.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.guildhall.asks.Ask;
import org.guildhall.asks.Delegate;
import org.guildhall.platform.history.Happening;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.TimelineEntry;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;

/**
 * One ask: who is asked, what happened, what happens next by itself, and what the reader can do.
 *
 * @param delegate who does it at the moment in the place of whoever was asked; null where nobody else does
 */
public record AskPage(
        Ask ask,
        @Nullable Delegate delegate,
        List<Happening> happenings,
        boolean mayRemind,
        boolean mayPassOn,
        boolean mayEndLinks,
        boolean own)
        implements Page {

    public AskPage {
        happenings = List.copyOf(happenings);
    }

    /** Who is asked by when, in one line. */
    public String lead() {
        return ask.due() == null
                ? Say.text("asks.page.asked", ask.personName())
                : Say.text("asks.page.asked-due", ask.personName(), Say.dayWithDistance(ask.due()));
    }

    /** What happens next by itself, or whose it is. */
    public String next() {
        return next(ask);
    }

    static String next(Ask ask) {
        if (!ask.isOpen()) {
            return Say.text("asks.state." + ask.state().name().toLowerCase(Locale.ROOT));
        }
        if (ask.step() == null || ask.stepAt() == null) {
            return ask.ownerName() == null ? Say.text("asks.next.staff") : Say.text("asks.next.owned", ask.ownerName());
        }
        return Say.text("asks.next." + ask.step().name().toLowerCase(Locale.ROOT), Say.moment(ask.stepAt()));
    }

    public List<TimelineEntry> timeline() {
        List<TimelineEntry> entries = new ArrayList<>(happenings.stream()
                .filter(it -> it.act().startsWith("asks."))
                .map(Happening::entry)
                .toList());
        entries.add(new TimelineEntry(Say.text("asks.page.was-asked", ask.personName()), ask.raisedAt()));
        entries.sort(Comparator.comparing(TimelineEntry::at));
        return entries;
    }
}
