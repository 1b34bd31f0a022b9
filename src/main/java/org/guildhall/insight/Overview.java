package org.guildhall.insight;

import java.util.Map;
import java.util.Optional;
import org.guildhall.placements.PlacementState;
import org.jspecify.annotations.Nullable;

/**
 * The counts of an organisation.
 *
 * @param offTrack placements off their track, whatever the reason
 * @param byReason how many for each reason; a placement may have several
 * @param byState how many placements stand in which state
 * @param approvedMinutes of all placements
 * @param endSoon placements whose last day is within two weeks
 * @param asks how asks were answered in the last twelve months
 */
public record Overview(
        long offTrack,
        Map<Reason, Long> byReason,
        Map<PlacementState, Long> byState,
        long approvedMinutes,
        long endSoon,
        Answers asks) {

    /** How many placements are off their track for a reason. */
    public long of(Reason reason) {
        return byReason.getOrDefault(reason, 0L);
    }

    /** Placements that are being prepared, go on, or have yet to be completed. */
    public long live() {
        return byState.entrySet().stream()
                .filter(it -> it.getKey().isRunning() || it.getKey() == PlacementState.ENDED)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /**
     * How asks are answered.
     *
     * @param ended done, declined or lapsed
     * @param inTime done by the day they were due
     * @param medianMinutes half were answered within this time, to five per cent; null where none has been
     */
    public record Answers(
            long open,
            long overdue,
            long ended,
            long done,
            long inTime,
            @Nullable Long medianMinutes) {

        /** The share that came back at all, 0 to 1; empty where nothing has been asked. */
        public Optional<Double> returned() {
            return share(done);
        }

        /** The share that came back by the day it was due, 0 to 1; empty where nothing has been asked. */
        public Optional<Double> inTimeShare() {
            return share(inTime);
        }

        private Optional<Double> share(long part) {
            long asked = ended + overdue;
            return asked == 0 ? Optional.empty() : Optional.of((double) part / asked);
        }
    }
}
