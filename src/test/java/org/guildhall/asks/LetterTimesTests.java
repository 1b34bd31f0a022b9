package org.guildhall.asks;

import static java.time.DayOfWeek.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A letter that would come at night or on a day off waits for the next working morning of its reader. */
class LetterTimesTests {

    private static final LetterTimes MADRID =
            LetterTimes.usual(ZoneId.of("Europe/Madrid"), "ES", Gathering.TEN_MINUTES);
    private static final LetterTimes RIYADH = LetterTimes.usual(ZoneId.of("Asia/Riyadh"), "SA", Gathering.TEN_MINUTES);

    @ParameterizedTest
    @CsvSource({
        "GB, 'SATURDAY SUNDAY'",
        "SA, 'FRIDAY SATURDAY'",
        "EG, 'FRIDAY SATURDAY'",
        "AE, 'SATURDAY SUNDAY'",
        "IN, 'SUNDAY'",
        "001, 'SATURDAY SUNDAY'"
    })
    void a_weekend_is_what_it_is_in_the_country(String country, String days) {
        assertThat(LetterTimes.weekend(country))
                .containsExactlyInAnyOrderElementsOf(java.util.Arrays.stream(days.split(" "))
                        .map(DayOfWeek::valueOf)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        // Thursday in Madrid, two hours ahead of UTC in May
        "2026-05-14T10:00:00Z, 2026-05-14T10:00:00Z",
        "2026-05-14T17:59:59Z, 2026-05-14T17:59:59Z",
        "2026-05-14T18:00:00Z, 2026-05-15T06:00:00Z",
        "2026-05-14T02:00:00Z, 2026-05-14T06:00:00Z",
        "2026-05-14T05:00:00Z, 2026-05-14T05:00:00Z",
        // Friday night, Saturday, Sunday: Monday
        "2026-05-15T18:30:00Z, 2026-05-18T06:00:00Z",
        "2026-05-16T10:00:00Z, 2026-05-18T06:00:00Z",
        "2026-05-17T23:00:00Z, 2026-05-18T06:00:00Z",
        // the night in which summer time begins
        "2026-03-29T01:30:00Z, 2026-03-30T06:00:00Z"
    })
    void it_waits_for_the_next_working_morning(Instant at, Instant comes) {
        assertThat(MADRID.next(at)).isEqualTo(comes);
        assertThat(MADRID.isOpen(comes)).isTrue();
    }

    @Test
    void friday_and_saturday_are_days_off_in_riyadh_and_sunday_is_not() {
        assertThat(RIYADH.next(Instant.parse("2026-05-14T18:00:00Z"))).isEqualTo(Instant.parse("2026-05-17T05:00:00Z"));
        assertThat(RIYADH.morning(LocalDate.of(2026, 5, 15))).isEqualTo(Instant.parse("2026-05-17T05:00:00Z"));
        assertThat(RIYADH.isOpen(Instant.parse("2026-05-17T10:00:00Z"))).isTrue();
    }

    @Test
    void at_every_hour_of_a_month_it_comes_at_once_or_later_and_never_in_quiet_hours() {
        Set<LetterTimes> all = Set.of(
                MADRID,
                RIYADH,
                LetterTimes.always(ZoneId.of("Asia/Tokyo")),
                hours("22:00", "05:30", MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY),
                hours("07:00", "15:00", SUNDAY),
                hours("00:00", "09:15"));
        for (LetterTimes times : all) {
            for (int hour = 0; hour < 24 * 31; hour++) {
                Instant at = Instant.parse("2026-10-10T00:20:00Z").plusSeconds(hour * 3600L);
                Instant comes = times.next(at);
                assertThat(comes).as("%s at %s", times, at).isAfterOrEqualTo(at);
                assertThat(times.isOpen(comes)).as("%s at %s", times, at).isTrue();
                assertThat(times.isOpen(times.leaves(at)))
                        .as("%s at %s", times, at)
                        .isTrue();
                assertThat(times.isOpen(times.morning(times.day(at)))).isTrue();
            }
        }
    }

    @Test
    void what_is_gathered_for_the_morning_comes_the_next_morning() {
        LetterTimes morning = LetterTimes.usual(ZoneId.of("Europe/Madrid"), "ES", Gathering.MORNING);
        assertThat(morning.leaves(Instant.parse("2026-05-14T10:00:00Z")))
                .isEqualTo(Instant.parse("2026-05-15T06:00:00Z"));
        assertThat(morning.leaves(Instant.parse("2026-05-15T10:00:00Z")))
                .isEqualTo(Instant.parse("2026-05-18T06:00:00Z"));
    }

    private static LetterTimes hours(String from, String until, DayOfWeek... off) {
        return new LetterTimes(
                LocalTime.parse(from), LocalTime.parse(until), Set.of(off), Gathering.HOUR, ZoneId.of("Europe/Paris"));
    }
}
