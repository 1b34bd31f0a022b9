package org.guildhall.logbook;

import org.guildhall.platform.edit.Stamp;

/** What became of a correction of an approved day. */
public sealed interface Correction {

    /** It is a line of the ledger now. */
    record Made() implements Correction {}

    /** The day counts as much already. */
    record Unneeded() implements Correction {}

    /**
     * Somebody has corrected the day since the actor saw it, so nothing is written.
     *
     * @param minutes that the day counts now
     * @param reason the other gave; empty where it was the approval
     * @param by who it was; its revision is the number of their line
     */
    record Overtaken(int minutes, String reason, Stamp by) implements Correction {}
}
