package org.guildhall.insight;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How asks of one kind, for one programme or to one employer came back.
 *
 * @param key the kind, or the id of the programme, employer or institution
 * @param name of the programme, employer or institution; null for a kind, and for what belongs to none of them
 * @param done came back with the act done
 * @param declined came back with “I am the wrong person”
 * @param lapsed nobody did it before it was over
 * @param overdue still open after the day it was due
 * @param medianMinutes half of what was done was done within this time, to 3 per cent; null where nothing was done
 * @param ninetiethMinutes nine of ten
 */
public record Returned(
        String key,
        @Nullable String name,
        long done,
        long declined,
        long lapsed,
        long overdue,
        @Nullable Long medianMinutes,
        @Nullable Long ninetiethMinutes) {

    /** Of fewer than these a share or a median says more about chance than about people. */
    public static final int FEW = 5;

    /** Asks that were to have come back. */
    public long asked() {
        return done + declined + lapsed + overdue;
    }

    public boolean tooFewAsked() {
        return asked() < FEW;
    }

    public boolean tooFewDone() {
        return done < FEW;
    }

    /** The share that came back, 0 to 1; empty where too few were asked to say. */
    public Optional<Double> rate() {
        return tooFewAsked() ? Optional.empty() : Optional.of((double) done / asked());
    }

    /** Minutes; empty where too few came back to say. */
    public Optional<Long> median() {
        return tooFewDone() ? Optional.empty() : Optional.ofNullable(medianMinutes);
    }

    /** Minutes; empty where too few came back to say. */
    public Optional<Long> ninetieth() {
        return tooFewDone() ? Optional.empty() : Optional.ofNullable(ninetiethMinutes);
    }
}
