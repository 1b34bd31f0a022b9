package org.guildhall.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.placements.PlacementState;
import org.guildhall.platform.actor.PersonId;

/** A placement that somebody accompanies, with how far it is and what is wrong with it. */
public record Accompanied(
        UUID placement,
        PersonId learner,
        String learnerName,
        String employerName,
        String title,
        LocalDate startsOn,
        LocalDate endsOn,
        PlacementState state,
        int requiredMinutes,
        int loggedMinutes,
        int approvedMinutes,
        List<String> reasons) {

    /** Whether its work has begun, so that there are hours to speak of. */
    public boolean hasBegun() {
        return switch (state) {
            case ACTIVE, PAUSED, ENDED, COMPLETED, TERMINATED -> true;
            case PROPOSED, TENTATIVE, AGREEING, READY, CANCELLED, NO_SHOW -> false;
        };
    }
}
