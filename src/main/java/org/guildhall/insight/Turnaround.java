package org.guildhall.insight;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How long answers took, counted in steps, so that a median is a sum whatever the number of answers. A step is a twentieth
 * of the natural logarithm of the minutes: what is read from it is right to within 3 per cent.
 *
 * @param steps how many answers for each step
 */
record Turnaround(TreeMap<Integer, Long> steps) {

    private static final double STEP = 20;

    /** Of counts by step as they are kept. */
    static Turnaround of(Map<String, Long> kept) {
        TreeMap<Integer, Long> steps = new TreeMap<>();
        kept.forEach((step, number) -> steps.put(Integer.valueOf(step), number));
        return new Turnaround(steps);
    }

    long answers() {
        return steps.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Half took no longer than these minutes; null where there is no answer. */
    @Nullable
    Long median() {
        return within(0.5);
    }

    /** Nine of ten took no longer than these minutes; null where there is no answer. */
    @Nullable
    Long ninetieth() {
        return within(0.9);
    }

    /** The nearest rank: of ten answers the fifth is the median and the ninth the 90th percentile. */
    private @Nullable Long within(double share) {
        long rank = (long) Math.ceil(share * answers());
        long seen = 0;
        for (Map.Entry<Integer, Long> step : steps.entrySet()) {
            seen += step.getValue();
            if (seen >= rank) {
                return Math.round(Math.exp(step.getKey() / STEP) - 1);
            }
        }
        return null;
    }
}
