package org.guildhall.logbook.web;

import gg.jte.Content;
import java.util.List;
import java.util.stream.Stream;
import org.guildhall.logbook.Entry;
import org.guildhall.logbook.Logbook;
import org.guildhall.logbook.Remarks;
import org.guildhall.placements.Placement;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.web.Conflict;
import org.guildhall.platform.web.Option;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.words.Say;
import org.guildhall.programmes.Objective;
import org.jspecify.annotations.Nullable;

/**
 * One day of the logbook, to write or to read.
 *
 * @param beneath what others show beneath the day
 * @param usual hours as of the last days, the last day's first
 * @param chosenHours which of the usual hours is marked; empty for none
 * @param typed hours as typed where they are none of the usual
 * @param revision of the day that the form began from
 * @param conflict what was saved in another window meanwhile; null where nothing was
 */
public record DayPage(
        Placement placement,
        Entry entry,
        List<Remarks.Beneath> beneath,
        List<Integer> usual,
        String chosenHours,
        String typed,
        List<Objective> objectives,
        Decision mayWrite,
        int revision,
        @Nullable Conflict conflict,
        Problems problems)
        implements Page {

    private static final List<Integer> EVERYWHERE = List.of(480, 450, 240);
    private static final int CHOICES = 3;

    /** The hours to choose from: those of the last days, then what is usual everywhere. */
    static List<Integer> usual(List<Entry> latest) {
        return Stream.concat(latest.stream().map(Entry::minutes), EVERYWHERE.stream())
                .distinct()
                .limit(CHOICES)
                .toList();
    }

    /** Key of the reason why the day can only be read; null where it can be written. */
    public @Nullable String why() {
        return mayWrite instanceof Decision.Denied denied ? denied.why() : null;
    }

    public List<Option> hours() {
        return usual.stream()
                .map(it -> new Option(TypedHours.of(it), Say.hours(it)))
                .toList();
    }

    /** Where the days are written: who came by the link of a week stays below it. */
    public String days() {
        return WeekPage.days(placement, Logbook.monday(entry.day()));
    }

    /** What others show beneath the day. */
    public List<Content> remarks() {
        return Remarks.on(entry.day(), beneath);
    }

    public List<Option> options() {
        return objectives.stream()
                .map(it -> new Option(it.id().value().toString(), it.title()))
                .toList();
    }

    public List<String> chosen() {
        return entry.objectives().stream().map(it -> it.value().toString()).toList();
    }
}
