package org.guildhall.logbook.web;

import java.time.LocalDate;
import java.util.List;
import org.guildhall.logbook.Entry;
import org.guildhall.placements.Placement;
import org.guildhall.platform.words.Say;

/**
 * How a week compares with the plan that was agreed.
 *
 * @param kind good where it fits, warn where somebody should look twice, empty where it only says
 */
public record WeekPlan(String text, String kind) {

    private static final int LONG_DAY = 10 * 60;

    /**
     * Compares.
     *
     * @param agreed hours of a usual week
     */
    static WeekPlan of(Placement placement, LocalDate week, List<Entry> entries, int agreed) {
        int minutes = entries.stream().mapToInt(Entry::minutes).sum();
        int plan = agreed * 60;
        boolean whole =
                !placement.startsOn().isAfter(week) && !placement.endsOn().isBefore(week.plusDays(4));
        Entry longest = entries.stream()
                .max(java.util.Comparator.comparingInt(Entry::minutes))
                .orElse(null);
        if (longest != null && longest.minutes() > LONG_DAY) {
            return new WeekPlan(
                    Say.text("logbook.plan.long-day", Say.day(longest.day()), Say.hours(longest.minutes())), "warn");
        }
        if (minutes > plan) {
            return new WeekPlan(
                    Say.text("logbook.plan.more", Say.hours(minutes - plan), Say.hours(plan)),
                    minutes > plan * 11 / 10 ? "warn" : "");
        }
        if (whole && minutes < plan * 9 / 10) {
            return new WeekPlan(Say.text("logbook.plan.less", Say.hours(plan - minutes), Say.hours(plan)), "");
        }
        return new WeekPlan(Say.text("logbook.plan.fits", Say.hours(plan)), "good");
    }
}
