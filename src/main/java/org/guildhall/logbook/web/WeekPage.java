package org.guildhall.logbook.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.guildhall.logbook.Entry;
import org.guildhall.logbook.Timesheet;
import org.guildhall.logbook.TimesheetState;
import org.guildhall.placements.Placement;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;

/** A week of a logbook and what the reader can do with it. */
public record WeekPage(
        Placement placement,
        Timesheet week,
        List<Entry> entries,
        List<TimesheetState.Event> open,
        boolean mayWrite,
        String comment,
        Problems problems)
        implements Page {

    public boolean maySubmit() {
        return open.contains(TimesheetState.Event.SUBMIT) && !entries.isEmpty();
    }

    public boolean mayDecide() {
        return open.contains(TimesheetState.Event.APPROVE);
    }

    /** The days of the week inside the placement that have no entry yet. */
    public List<LocalDate> unwritten() {
        return IntStream.range(0, 7)
                .mapToObj(week.week()::plusDays)
                .filter(day -> !day.isBefore(placement.startsOn()) && !day.isAfter(placement.endsOn()))
                .filter(day -> entries.stream().noneMatch(entry -> entry.day().equals(day)))
                .toList();
    }
}
