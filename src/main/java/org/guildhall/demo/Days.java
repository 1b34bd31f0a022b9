package org.guildhall.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;

/** The calendar of a place, seen from the day of the first start. */
record Days(LocalDate today, ZoneId zone) {

    static Days of(Instant start, String zone) {
        ZoneId id = ZoneId.of(zone);
        return new Days(LocalDate.ofInstant(start, id), id);
    }

    /** The Monday of today's week. */
    LocalDate monday() {
        return today.with(java.time.temporal.TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The working day so many working days before today, never today. */
    LocalDate back(int workingDays) {
        LocalDate day = today;
        for (int left = workingDays; left > 0; ) {
            day = day.minusDays(1);
            left -= isWorkday(day) ? 1 : 0;
        }
        return day;
    }

    /** The working day so many working days after another. */
    static LocalDate after(LocalDate day, int workingDays) {
        LocalDate later = day;
        for (int left = workingDays; left > 0; ) {
            later = later.plusDays(1);
            left -= isWorkday(later) ? 1 : 0;
        }
        return later;
    }

    static boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** A moment of that day between two full hours, as somebody would have come to it. */
    Instant at(LocalDate day, int fromHour, int toHour, Random random) {
        int minutes = random.nextInt((toHour - fromHour) * 60);
        return day.atTime(LocalTime.of(fromHour, 0).plusMinutes(minutes))
                .plusSeconds(random.nextInt(60))
                .atZone(zone)
                .toInstant();
    }
}
