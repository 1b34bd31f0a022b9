package org.guildhall.insight;

import java.util.Locale;

/** Why a placement is off its track; the act that mends it follows from it. Gravest first. */
public enum Reason {
    /** The agreement waits for a signature: five days after it was written, or three before the start. */
    UNSIGNED,
    /** Somebody who was asked has said that they are the wrong person, and nobody else has been asked. */
    DECLINED,
    /** Somebody was asked and the day has passed. */
    LATE,
    /** Nothing has been logged for a week. */
    SILENT,
    /** At the pace so far, a tenth of the required hours would be missing in the end. */
    BEHIND,
    /** Two views of an objective lie two levels or more apart. */
    APART;

    /** As it is written in addresses, tables and message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
