package org.guildhall.logbook.web;

import java.util.List;
import org.guildhall.logbook.Timesheet;
import org.guildhall.placements.Placement;
import org.guildhall.platform.web.Look;
import org.guildhall.platform.web.Option;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.words.Say;

/**
 * Sends a week, or some of its days, back with a comment.
 *
 * @param again whether the week came back and was put forward again while the reader had it open
 */
public record ReturnPage(
        Placement placement,
        Timesheet week,
        List<WeekDays.Day> days,
        List<String> chosen,
        String comment,
        boolean again,
        Problems problems)
        implements Page {

    public String firstName() {
        return Look.firstName(placement.learnerName());
    }

    public List<Option> options() {
        return days.stream()
                .filter(it -> !it.approved())
                .map(it -> new Option(
                        it.day().toString(), Say.day(it.day()) + " · " + Say.hours(it.minutes()), brief(it.text())))
                .toList();
    }

    private static String brief(String text) {
        return text.length() <= 90 ? text : text.substring(0, 89).strip() + "…";
    }
}
