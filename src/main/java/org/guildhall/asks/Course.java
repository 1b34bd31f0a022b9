package org.guildhall.asks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.guildhall.platform.actor.Role;

/**
 * The course of an ask that nobody answers: letter, reminders, the next person, the coordinator who owns it. Pure: what was
 * done and the moment in, what comes next and when out.
 */
final class Course {

    private static final int WEEK = 7;

    private Course() {}

    /** What comes next, and when. */
    record Next(NextStep step, Instant at) {}

    /** After a letter or a reminder: the next reminder, and after the last one whoever hears of it instead. */
    static Next afterLetter(Waiting ask, LetterTimes times, ReminderSchedule schedule, Instant now) {
        if (ask.isOwned()) {
            return new Next(NextStep.OWNER, times.morning(times.day(now).plusDays(WEEK)));
        }
        List<LocalDate> days = days(ask, times, schedule);
        Stream<Instant> mornings =
                ask.isDelegated() ? Stream.empty() : days.stream().map(times::morning);
        return mornings.filter(now::isBefore)
                .findFirst()
                .map(morning -> new Next(NextStep.REMINDER, morning))
                .orElseGet(() -> new Next(first(ask), last(days, times, schedule, now)));
    }

    private static List<LocalDate> days(Waiting ask, LetterTimes times, ReminderSchedule schedule) {
        LocalDate due = ask.due();
        LocalDate raised = times.day(ask.raisedAt());
        return due == null
                ? schedule.afterRaised().stream().map(raised::plusDays).toList()
                : schedule.aroundDue().stream().map(due::plusDays).toList();
    }

    private static Instant last(List<LocalDate> days, LetterTimes times, ReminderSchedule schedule, Instant now) {
        LocalDate today = times.day(now);
        LocalDate last = days.isEmpty() || days.getLast().isBefore(today) ? today : days.getLast();
        return times.morning(last.plusDays(schedule.passOnAfter()));
    }

    /** Who hears first that nobody answers. */
    private static NextStep first(Waiting ask) {
        // what was done in somebody's place goes back to them
        if (ask.lapses() || ask.delegatedBy() != null) {
            return NextStep.LAPSE;
        }
        if (ask.isInCharge() || ask.institution() == null && ask.employer() == null) {
            return NextStep.OWNER;
        }
        boolean own = ask.role() == Role.LEARNER || ask.role() == Role.PROFESSIONAL;
        return ask.employer() == null || own ? NextStep.COORDINATOR : NextStep.NEXT_PERSON;
    }

    /** The same step some days later: after the next person has heard of it, or while somebody stands in. */
    static Next later(NextStep step, LetterTimes times, ReminderSchedule schedule, Instant now) {
        return new Next(step, times.morning(times.day(now).plusDays(schedule.passOnAfter())));
    }
}
