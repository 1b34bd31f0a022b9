package org.guildhall.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * How many of something an organisation has on a day, or by how much that moves.
 *
 * @param kind state, reason, ends, approved, ask, answer
 * @param key which state, which reason …; empty where there is but one
 * @param part the programme for states; zero otherwise
 */
record Tally(UUID organisation, String kind, String key, UUID part, LocalDate day, long number) {

    private static final Comparator<Tally> ORDER = Comparator.comparing(Tally::organisation)
            .thenComparing(Tally::kind)
            .thenComparing(Tally::key)
            .thenComparing(Tally::part)
            .thenComparing(Tally::day);

    /** What must be added to the one to come to the other, always in the same order; what stays is left out. */
    static List<Tally> between(List<Tally> before, List<Tally> after) {
        Map<Tally, Long> sums = new TreeMap<>(ORDER);
        before.forEach(it -> sums.merge(it, -it.number(), Long::sum));
        after.forEach(it -> sums.merge(it, it.number(), Long::sum));
        List<Tally> differences = new ArrayList<>();
        sums.forEach((it, number) -> {
            if (number != 0) {
                differences.add(new Tally(it.organisation(), it.kind(), it.key(), it.part(), it.day(), number));
            }
        });
        return differences;
    }
}
