package org.guildhall.asks.web;

import org.guildhall.asks.ReminderSchedules.Counting;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.words.Say;

/**
 * Sets on which days people are reminded of one kind of ask in one programme.
 *
 * @param around days from the day it is due, as typed
 * @param raised days after it was asked, as typed
 * @param revision that the form began from
 */
public record SchedulePage(
        Counting counting, String around, String raised, String pass, int revision, Problems problems) implements Page {

    static SchedulePage of(Counting counting) {
        return new SchedulePage(
                counting,
                SchedulesPage.days(counting.schedule().aroundDue()),
                SchedulesPage.days(counting.schedule().afterRaised()),
                String.valueOf(counting.schedule().passOnAfter()),
                counting.revision(),
                Problems.none());
    }

    /** The same with what somebody else has saved meanwhile, and what was typed kept. */
    SchedulePage beside(Counting now) {
        String saved = Say.text(
                "asks.schedule.conflict",
                SchedulesPage.days(now.schedule().aroundDue()),
                SchedulesPage.days(now.schedule().afterRaised()),
                now.schedule().passOnAfter());
        return new SchedulePage(now, around, raised, pass, now.revision(), Problems.of("around", saved));
    }

    public String programme() {
        return counting.scope().programme() == null
                ? ""
                : counting.scope().programme().toString();
    }

    public String kind() {
        return counting.scope().kind() == null ? "" : counting.scope().kind();
    }
}
