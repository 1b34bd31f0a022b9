package org.guildhall.insight;

import java.util.UUID;

/** A placement that has left its track, and why. */
public record OffTrack(UUID placement, String learnerName, String employerName, String title, Reason reason) {

    /** Why; the act that mends it follows from it. */
    public enum Reason {
        /** The agreement has waited for a signature for more than five days. */
        UNSIGNED,
        /** Nothing has been logged for a week. */
        SILENT,
        /** Somebody was asked and the day has passed. */
        LATE,
        /** Fewer hours than the days that have gone would need. */
        BEHIND,
        /** Two views of an objective lie two levels or more apart. */
        APART
    }

    /** The page where it is mended. */
    public String path() {
        String part = switch (reason) {
            case UNSIGNED -> "/agreement";
            case SILENT, BEHIND -> "/logbook";
            case APART -> "/assessment";
            case LATE -> "";
        };
        return "/placements/" + placement + part;
    }
}
