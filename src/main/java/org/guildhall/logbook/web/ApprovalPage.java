package org.guildhall.logbook.web;

import java.util.List;
import org.guildhall.asks.Ask;
import org.guildhall.logbook.Remarks;
import org.guildhall.logbook.Timesheet;
import org.guildhall.placements.Placement;
import org.guildhall.platform.web.Look;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A week to approve.
 *
 * @param days that are still to be decided on, and those approved before
 * @param beneath what others show beneath the days
 * @param ask by which the reader is asked; null where nobody asked them
 * @param notTheirs where to say “I am not the supervisor”; null where there is no ask to say it to
 * @param word as typed, for the learner
 * @param again whether the week came back and was put forward again while the reader had it open
 */
public record ApprovalPage(
        Placement placement,
        Timesheet week,
        List<WeekDays.Day> days,
        List<Remarks.Beneath> beneath,
        WeekPlan plan,
        @Nullable Ask ask,
        @Nullable String notTheirs,
        String word,
        boolean again,
        Problems problems)
        implements Page {

    public String firstName() {
        return Look.firstName(placement.learnerName());
    }

    /** Minutes that an approval adds. */
    public int minutes() {
        return days.stream()
                .filter(it -> !it.approved())
                .mapToInt(WeekDays.Day::minutes)
                .sum();
    }

    public int total() {
        return days.stream().mapToInt(WeekDays.Day::minutes).sum();
    }
}
