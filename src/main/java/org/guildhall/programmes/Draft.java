package org.guildhall.programmes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a draft version is written as one form.
 *
 * @param startsOn null where it is open
 * @param endsOn null where it is open
 */
public record Draft(
        String title,
        String about,
        int requiredHours,
        int hoursPerWeek,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<Signer> signing) {

    public Draft {
        signing = List.copyOf(signing);
    }
}
