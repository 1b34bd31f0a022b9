package org.guildhall.asks.web;

import com.ibm.icu.text.TimeZoneNames;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.guildhall.asks.Gathering;
import org.guildhall.asks.LetterTimes;
import org.guildhall.platform.web.Option;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.words.Reading;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;

/**
 * When letters come to the reader.
 *
 * @param from a time of the day as it was typed
 * @param zone where the reader is
 */
public record LettersPage(
        String from,
        String until,
        Set<DayOfWeek> off,
        @Nullable Gathering gathering,
        ZoneId zone,
        Problems problems) implements Page {

    static LettersPage of(LetterTimes times) {
        return new LettersPage(
                times.quietFrom().toString(),
                times.quietUntil().toString(),
                times.daysOff(),
                times.gathering(),
                times.zone(),
                Problems.none());
    }

    /** The reader's zone, as people call it. */
    public String place() {
        return TimeZoneNames.getInstance(Reading.current().locale()).getExemplarLocationName(zone.getId());
    }

    public List<Option> days() {
        Locale locale = Reading.current().locale();
        return Arrays.stream(DayOfWeek.values())
                .map(it -> new Option(it.name(), it.getDisplayName(TextStyle.FULL_STANDALONE, locale)))
                .toList();
    }

    public List<String> daysOff() {
        return off.stream().map(DayOfWeek::name).toList();
    }

    public List<Option> gatherings() {
        return Arrays.stream(Gathering.values())
                .map(it ->
                        new Option(it.name(), Say.text("asks.hours." + it.name().toLowerCase(Locale.ROOT))))
                .toList();
    }
}
