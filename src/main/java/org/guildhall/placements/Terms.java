package org.guildhall.placements;

import java.time.LocalDate;

/**
 * What of a placement is agreed on and may be written anew until everybody has signed.
 *
 * @param startsOn first day, in the placement's zone
 * @param endsOn last day, not before the first
 * @param requiredHours approved hours that completion needs, 1 to 10,000
 */
public record Terms(String title, Placement.Mode mode, LocalDate startsOn, LocalDate endsOn, int requiredHours) {

    public static Terms of(Placement placement) {
        return new Terms(
                placement.title(),
                placement.mode(),
                placement.startsOn(),
                placement.endsOn(),
                placement.requiredHours());
    }
}
