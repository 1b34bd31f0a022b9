package org.guildhall.platform.words;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.regex.Pattern;

/** Says things to the current reader (see {@link Reading}): words, dates, hours and numbers in their language and zone. */
public final class Say {

    private static final int MINUTES_PER_HOUR = 60;
    private static final int MINUTES_PER_DAY = 24 * 60;
    private static final Pattern DAY = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");

    private Say() {}

    /**
     * The message in the reader's language.
     *
     * @param arguments for {0}, {1} … of the ICU pattern
     * @throws IllegalArgumentException where the message file has no such key
     */
    public static String text(String key, Object... arguments) {
        return Messages.format(Reading.current().locale(), key, arguments);
    }

    /** The words of a key whose arguments have names, in the reader's language. */
    public static String named(String key, java.util.Map<String, ?> arguments) {
        return Messages.format(Reading.current().locale(), key, arguments);
    }

    /** Kept details as arguments of a message: days, kept as {@code 2026-05-04}, are said as people say them. */
    public static Object[] details(java.util.List<String> kept) {
        return kept.stream().map(Say::detail).toArray();
    }

    /** One kept detail: a day as people say it, anything else as it is. */
    public static String detail(String kept) {
        return DAY.matcher(kept).matches() ? day(LocalDate.parse(kept)) : kept;
    }

    /** Words without the invisible marks that keep names of both directions apart, for files and documents. */
    public static String plain(String words) {
        return Isolated.undone(words);
    }

    /** Whether there is such a message. */
    public static boolean has(String key) {
        return Messages.has(Reading.current().locale(), key);
    }

    /** As people say it: {@code Thu, 14 May}; with the year where it is not the reader's. */
    public static String day(LocalDate day) {
        String skeleton = day.getYear() == today().getYear() ? "EEEdMMM" : "EEEdMMMyyyy";
        return format(skeleton, day.atStartOfDay(ZoneOffset.UTC).toInstant(), TimeZone.GMT_ZONE);
    }

    /** {@code Thu 14}, where the month is said elsewhere. */
    public static String weekday(LocalDate day) {
        SimpleDateFormat format = new SimpleDateFormat("EEE d", locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** {@code 14 May 2026}. */
    public static String date(LocalDate day) {
        return format("dMMMMyyyy", day.atStartOfDay(ZoneOffset.UTC).toInstant(), TimeZone.GMT_ZONE);
    }

    /** {@code May 2026}. */
    public static String month(YearMonth month) {
        return format("MMMMyyyy", month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant(), TimeZone.GMT_ZONE);
    }

    /** {@code Thu, 14 May, in 3 days}. */
    public static String dayWithDistance(LocalDate day) {
        return text("platform.day-with-distance", day(day), distance(day));
    }

    /** {@code today}, {@code in 3 days}, {@code 2 days ago}. */
    public static String distance(LocalDate day) {
        long days = ChronoUnit.DAYS.between(today(), day);
        if (days == 0) {
            return text("platform.today");
        }
        return days > 0 ? text("platform.in-days", days) : text("platform.days-ago", -days);
    }

    /** {@code Thu, 14 May, 16:05} in the reader's zone. */
    public static String moment(Instant moment) {
        return format("EEEdMMMHHmm", moment, zone());
    }

    /** {@code 14 May 2026, 16:05} in the reader's zone, for documents. */
    public static String fullMoment(Instant moment) {
        return format("dMMMMyyyyHHmmz", moment, zone());
    }

    /** Whether a moment is said by how long ago it was. */
    public static boolean isRecent(Instant moment) {
        return Duration.between(moment, Reading.current().time().instant()).toHours() < 24;
    }

    /** {@code 5 minutes ago}, {@code 3 hours ago}, else the day. */
    public static String ago(Instant moment) {
        Duration since = Duration.between(moment, Reading.current().time().instant());
        if (since.toMinutes() < 1) {
            return text("platform.just-now");
        }
        if (since.toHours() < 1) {
            return text("platform.minutes-ago", since.toMinutes());
        }
        if (since.toHours() < 24) {
            return text("platform.hours-ago", since.toHours());
        }
        return day(moment.atZone(Reading.current().zone()).toLocalDate());
    }

    /**
     * {@code 7 h 30}.
     *
     * @param minutes worked, not negative
     */
    public static String hours(long minutes) {
        return text("platform.hours", minutes / MINUTES_PER_HOUR, minutes % MINUTES_PER_HOUR);
    }

    /**
     * How long something took: {@code 40 min}, {@code 7 h}, {@code 2.8 days}.
     *
     * @param minutes not negative
     */
    public static String howLong(long minutes) {
        if (minutes >= MINUTES_PER_DAY) {
            return text("platform.days-exactly", minutes / (double) MINUTES_PER_DAY);
        }
        return hours(minutes < MINUTES_PER_HOUR ? minutes : minutes / MINUTES_PER_HOUR * MINUTES_PER_HOUR);
    }

    public static String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /** {@code 92 %} of a share between 0 and 1. */
    public static String percent(double share) {
        return NumberFormat.getPercentInstance(locale()).format(share);
    }

    /** Today in the reader's zone. */
    public static LocalDate today() {
        Reading reading = Reading.current();
        return reading.time().instant().atZone(reading.zone()).toLocalDate();
    }

    /** Today in a zone, for what happens there wherever it is read. */
    public static LocalDate todayIn(ZoneId zone) {
        return LocalDate.ofInstant(Reading.current().time().instant(), zone);
    }

    private static String format(String skeleton, Instant moment, TimeZone zone) {
        DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, locale());
        format.setTimeZone(zone);
        return format.format(Date.from(moment));
    }

    private static TimeZone zone() {
        return TimeZone.getTimeZone(Reading.current().zone().getId());
    }

    private static ULocale locale() {
        return ULocale.forLocale(Reading.current().locale());
    }

    /** The reader's language: en, fr, es or ar. */
    public static String language() {
        return Reading.current().locale().getLanguage();
    }
}
