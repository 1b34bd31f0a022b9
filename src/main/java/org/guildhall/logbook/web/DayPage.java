package org.guildhall.logbook.web;

import java.util.List;
import org.guildhall.logbook.Entry;
import org.guildhall.placements.Placement;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.web.Option;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.programmes.Objective;
import org.jspecify.annotations.Nullable;

/** One day of the logbook, to write or to read. */
public record DayPage(
        Placement placement,
        Entry entry,
        String typed,
        List<Objective> objectives,
        Decision mayWrite,
        Problems problems)
        implements Page {

    /** Key of the reason why the day can only be read; null where it can be written. */
    public @Nullable String why() {
        return mayWrite instanceof Decision.Denied denied ? denied.why() : null;
    }

    public List<Option> options() {
        return objectives.stream()
                .map(it -> new Option(it.id().value().toString(), it.title()))
                .toList();
    }

    public List<String> chosen() {
        return entry.objectives().stream().map(it -> it.value().toString()).toList();
    }

    /** Hours as typed: 7, 7.5, 7,5 or 7:30; -1 where it is none of these. */
    static int minutes(String typed) {
        String hours = typed.strip().replace(',', '.');
        if (hours.matches("\\d{1,2}:[0-5]\\d")) {
            int colon = hours.indexOf(':');
            return Integer.parseInt(hours.substring(0, colon)) * 60 + Integer.parseInt(hours.substring(colon + 1));
        }
        return hours.matches("\\d{1,2}(\\.\\d{1,2})?") ? (int) Math.round(Double.parseDouble(hours) * 60) : -1;
    }

    static String typed(int minutes) {
        return "%d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
