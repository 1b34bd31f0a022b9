package org.guildhall.placements;

/** Where a placement stands. */
public enum PlacementState {
    PROPOSED,
    /** Held; the host has not confirmed. */
    TENTATIVE,
    AGREEING,
    READY,
    ACTIVE,
    PAUSED,
    ENDED,
    COMPLETED,
    CANCELLED,
    NO_SHOW,
    TERMINATED;

    /** Whether the work goes on or is still to come. */
    public boolean isRunning() {
        return ordinal() <= PAUSED.ordinal();
    }
}
