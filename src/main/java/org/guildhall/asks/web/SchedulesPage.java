package org.guildhall.asks.web;

import java.util.List;
import java.util.stream.Collectors;
import org.guildhall.asks.ReminderSchedules.Counting;
import org.guildhall.platform.web.Look;
import org.guildhall.platform.web.Option;
import org.guildhall.platform.web.Page;

/**
 * On which days people are reminded, kind by kind.
 *
 * @param programme id of the one that is shown; empty for all
 */
public record SchedulesPage(List<Counting> counting, List<Option> programmes, String programme) implements Page {

    /** Days as numbers, in order. */
    public static String days(List<Integer> days) {
        return days.stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", "))
                .replace('-', '−');
    }

    /** Where one is changed. */
    public static String path(Counting one) {
        String path = "/asks/schedules/one";
        if (one.scope().programme() != null) {
            path = Look.with(path, "programme", one.scope().programme().toString());
        }
        return one.scope().kind() == null
                ? path
                : Look.with(path, "kind", one.scope().kind());
    }
}
