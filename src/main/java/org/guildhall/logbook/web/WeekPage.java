package org.guildhall.logbook.web;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.guildhall.logbook.Remarks;
import org.guildhall.logbook.Timesheet;
import org.guildhall.logbook.TimesheetState;
import org.guildhall.placements.Placement;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Shell;
import org.guildhall.platform.words.Say;

/**
 * A week of a logbook as its learner and those who follow them see it.
 *
 * @param beneath what others show beneath the days and the week
 * @param supervisors who is asked to decide, by name
 */
public record WeekPage(
        Placement placement,
        Timesheet week,
        List<WeekDays.Day> days,
        List<Remarks.Beneath> beneath,
        List<TimesheetState.Event> open,
        boolean mayWrite,
        boolean mayCorrect,
        List<String> supervisors)
        implements Page {

    public boolean maySubmit() {
        return open.contains(TimesheetState.Event.SUBMIT) && days.stream().anyMatch(it -> !it.approved());
    }

    /** What others show beneath the week as a whole. */
    public List<Content> beneathWeek() {
        return beneath.stream().flatMap(it -> it.week().stream()).toList();
    }

    public boolean mayWrite(WeekDays.Day day) {
        return mayWrite && !day.approved();
    }

    /** Days that have come, inside the placement, without an entry. */
    public List<LocalDate> unwritten() {
        return IntStream.range(0, 7)
                .mapToObj(week.week()::plusDays)
                .filter(day -> !day.isBefore(placement.startsOn()) && !day.isAfter(placement.endsOn()))
                .filter(day -> !day.isAfter(Say.todayIn(placement.zoneId())))
                .filter(day -> days.stream().noneMatch(it -> it.day().equals(day)))
                .toList();
    }

    /** Why the week stands as it does, and what comes next, to its learner; empty where the page says it otherwise. */
    public String explained() {
        return switch (week.state()) {
            case SUBMITTED -> Say.text("logbook.explained.submitted", String.join(", ", supervisors));
            case APPROVED -> Say.text("logbook.explained.approved");
            case LOCKED ->
                days.stream().allMatch(WeekDays.Day::approved)
                        ? Say.text("logbook.explained.locked")
                        : Say.text("logbook.explained.uncounted");
            case OPEN -> mayWrite ? Say.text("logbook.explained.open") : "";
            case RETURNED, PARTLY_APPROVED -> "";
        };
    }

    /** Where the days of the week are written. */
    public String writing() {
        return days(placement, week.week());
    }

    /** The address below which days are written: who came by the link of a week stays below it. */
    static String days(Placement placement, LocalDate week) {
        String base = "/placements/" + placement.id().value();
        return Shell.current().byLink() ? base + "/weeks/" + week + "/days/" : base + "/days/";
    }
}
