package org.guildhall.asks;

import org.jspecify.annotations.Nullable;

/**
 * How asks are answered.
 *
 * @param ended how many have ended, by an answer or otherwise, but not withdrawn
 * @param answered how many of these were done
 * @param medianMinutes half were answered within this time; null where none has been
 */
public record AskFigures(
        long open,
        long overdue,
        long ended,
        long answered,
        @Nullable Long medianMinutes) {

    /** The share of asks that came back, 0 to 1. */
    public double returnRate() {
        long asked = ended + overdue;
        return asked == 0 ? 0 : (double) answered / asked;
    }
}
