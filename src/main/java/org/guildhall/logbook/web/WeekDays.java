package org.guildhall.logbook.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.logbook.Entry;
import org.guildhall.logbook.LedgerLine;
import org.guildhall.programmes.Objective;
import org.guildhall.programmes.ObjectiveId;

/** The days of a week with their objectives by name, and what has become of each. */
public final class WeekDays {

    private WeekDays() {}

    /**
     * A day as it is shown.
     *
     * @param approved whether it counts
     * @param corrections why it was corrected, oldest first
     * @param line number of its last line in the ledger; 0 where it has none
     */
    public record Day(
            LocalDate day,
            int minutes,
            String text,
            List<String> objectives,
            boolean approved,
            List<LedgerLine> corrections,
            int line) {}

    static List<Day> of(List<Entry> entries, List<Objective> objectives, List<LedgerLine> lines) {
        Map<ObjectiveId, String> titles =
                objectives.stream().collect(Collectors.toMap(Objective::id, Objective::title));
        Set<LocalDate> approved = lines.stream().map(LedgerLine::day).collect(Collectors.toSet());
        return entries.stream()
                .map(entry -> new Day(
                        entry.day(),
                        entry.minutes(),
                        entry.text(),
                        entry.objectives().stream()
                                .filter(titles::containsKey)
                                .map(titles::get)
                                .toList(),
                        approved.contains(entry.day()),
                        lines.stream()
                                .filter(it -> it.day().equals(entry.day()) && it.reason() != null)
                                .toList(),
                        lines.stream()
                                .filter(it -> it.day().equals(entry.day()))
                                .mapToInt(LedgerLine::number)
                                .max()
                                .orElse(0)))
                .toList();
    }
}
