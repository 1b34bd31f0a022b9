package org.guildhall.asks;

import com.ibm.icu.util.Calendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.TreeSet;

/**
 * When letters may come to a person: not in their quiet hours, not on their days off.
 *
 * @param quietFrom no letter from this time of their day, up to {@code quietUntil}, over midnight where that is earlier; no
 *     quiet hours where both are the same
 * @param daysOff at most six
 */
public record LetterTimes(
        LocalTime quietFrom, LocalTime quietUntil, Set<DayOfWeek> daysOff, Gathering gathering, ZoneId zone) {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);
    private static final LocalTime DAWN = LocalTime.of(7, 0);

    public LetterTimes {
        daysOff = Set.copyOf(daysOff);
        if (daysOff.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("no day is left for letters");
        }
    }

    /**
     * What holds for whoever has said nothing: from eight in the evening to seven, and the weekend of their country.
     *
     * @param country ISO 3166-1 alpha-2; 001 where it is not known
     */
    static LetterTimes usual(ZoneId zone, String country, Gathering gathering) {
        return new LetterTimes(EVENING, DAWN, weekend(country), gathering, zone);
    }

    /** At any hour of any day. */
    static LetterTimes always(ZoneId zone) {
        return new LetterTimes(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, Set.of(), Gathering.AT_ONCE, zone);
    }

    /** The days of the weekend as the locale data (CLDR) has them: Friday and Saturday in Riyadh, Sunday alone in Delhi. */
    static Set<DayOfWeek> weekend(String country) {
        Calendar.WeekData week = Calendar.getWeekDataForRegion(country);
        Set<DayOfWeek> days = new TreeSet<>();
        DayOfWeek day = day(week.weekendOnset);
        days.add(day);
        while (day != day(week.weekendCease)) {
            day = day.plus(1);
            days.add(day);
        }
        return days;
    }

    /** ICU counts from Sunday, 1. */
    private static DayOfWeek day(int icu) {
        return DayOfWeek.SUNDAY.plus(icu - 1L);
    }

    boolean isOpen(Instant at) {
        ZonedDateTime there = at.atZone(zone);
        return !daysOff.contains(there.getDayOfWeek()) && !isQuiet(there.toLocalTime());
    }

    private boolean isQuiet(LocalTime at) {
        boolean overMidnight = quietFrom.isAfter(quietUntil);
        boolean begun = !at.isBefore(quietFrom);
        boolean over = !at.isBefore(quietUntil);
        return overMidnight ? begun || !over : begun && !over;
    }

    /** The moment itself where a letter may come then, else the next working morning. */
    Instant next(Instant at) {
        if (isOpen(at)) {
            return at;
        }
        Instant morning = morning(day(at));
        return morning.isAfter(at) ? morning : morning(day(at).plusDays(1));
    }

    /** The morning of a day, or of the first working day after it: at eight, or when the quiet hours end. */
    Instant morning(LocalDate day) {
        LocalDate working = day;
        while (daysOff.contains(working.getDayOfWeek())) {
            working = working.plusDays(1);
        }
        return working.atTime(isQuiet(MORNING) ? quietUntil : MORNING)
                .atZone(zone)
                .toInstant();
    }

    /** When the letter about something leaves that was asked at a moment. */
    Instant leaves(Instant asked) {
        return switch (gathering) {
            case AT_ONCE, TEN_MINUTES, HOUR -> next(asked.plus(gathering.window()));
            case MORNING -> {
                Instant morning = morning(day(asked));
                yield morning.isAfter(asked) ? morning : morning(day(asked).plusDays(1));
            }
        };
    }

    /** Which day it is where the person is. */
    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
