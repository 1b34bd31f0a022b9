package org.guildhall.asks;

import java.util.List;

/**
 * On which days somebody is reminded, and how long the next one is waited for.
 *
 * @param aroundDue days after the day it is due, in order; negative before it
 * @param afterRaised days after it was asked, in order, where it has no due date
 * @param passOnAfter days after the last reminder until the next person hears of it, and again until the coordinator does
 */
public record ReminderSchedule(List<Integer> aroundDue, List<Integer> afterRaised, int passOnAfter) {

    /** Where nobody has set another. */
    public static final ReminderSchedule USUAL = new ReminderSchedule(List.of(-2, 1, 5), List.of(3, 7, 14), 2);

    public ReminderSchedule {
        aroundDue = aroundDue.stream().sorted().distinct().toList();
        afterRaised = afterRaised.stream().sorted().distinct().toList();
    }
}
