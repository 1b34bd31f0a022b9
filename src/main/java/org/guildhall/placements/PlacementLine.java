package org.guildhall.placements;

import java.time.LocalDate;

/**
 * A placement as a line of a list.
 *
 * @param place what the list is ordered by, as the database compares it
 */
public record PlacementLine(
        PlacementId id,
        String learnerName,
        String institutionName,
        String employerName,
        String programmeTitle,
        String title,
        LocalDate startsOn,
        LocalDate endsOn,
        PlacementState state,
        String place) {}
