package org.guildhall.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.guildhall.logbook.Hours;
import org.guildhall.placements.Placement;

/**
 * Where a placement comes to if the days to come are like the days gone.
 *
 * @param finish day on which the required hours are logged
 * @param daysEarly days before the last day; negative where it is after it
 */
public record Pace(LocalDate finish, long daysEarly) {

    private static final int DAYS_TO_JUDGE_BY = 7;
    private static final int FURTHEST = 3650;

    /** Empty in the first week, where nothing is logged, and where all hours are. */
    public static Optional<Pace> of(Placement placement, Hours hours, LocalDate today) {
        long gone = ChronoUnit.DAYS.between(placement.startsOn(), today);
        long logged = (long) hours.approved() + hours.waiting();
        if (gone < DAYS_TO_JUDGE_BY || logged == 0 || logged >= hours.required()) {
            return Optional.empty();
        }
        long days = Math.min(FURTHEST, Math.ceilDiv(hours.required() * gone, logged));
        LocalDate finish = placement.startsOn().plusDays(days);
        return Optional.of(new Pace(finish, ChronoUnit.DAYS.between(finish, placement.endsOn())));
    }
}
