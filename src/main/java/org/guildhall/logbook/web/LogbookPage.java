package org.guildhall.logbook.web;

import java.time.LocalDate;
import org.guildhall.logbook.Hours;
import org.guildhall.logbook.Logbook;
import org.guildhall.logbook.Timesheet;
import org.guildhall.placements.Placement;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Slice;
import org.jspecify.annotations.Nullable;

/**
 * The weeks of a placement and how far its hours have come.
 *
 * @param today the day the reader may log now; null where they may not
 * @param why the reason why they may not, in words; null where they may, or where nobody would expect it
 */
public record LogbookPage(
        Placement placement,
        Hours hours,
        Slice<Timesheet> weeks,
        @Nullable LocalDate today,
        @Nullable String why,
        boolean started)
        implements Page {

    public LocalDate monday() {
        return Logbook.monday(today == null ? placement.startsOn() : today);
    }

    /** Whether something has been written in the week of today. */
    public boolean thisWeek() {
        return weeks.rows().stream().anyMatch(it -> it.week().equals(monday()));
    }
}
