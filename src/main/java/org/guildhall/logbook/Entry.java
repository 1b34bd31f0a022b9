package org.guildhall.logbook;

import java.time.LocalDate;
import java.util.List;
import org.guildhall.programmes.ObjectiveId;

/**
 * A day of the logbook.
 *
 * @param day in the placement's zone
 * @param minutes worked
 * @param text what was done and what was learned
 */
public record Entry(LocalDate day, int minutes, String text, List<ObjectiveId> objectives) {

    public Entry {
        objectives = List.copyOf(objectives);
    }
}
