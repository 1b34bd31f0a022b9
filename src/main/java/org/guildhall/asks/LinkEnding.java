package org.guildhall.asks;

/** Who ended a link before its time. */
public enum LinkEnding {
    /** Whoever held it. They get another to the same address when they ask. */
    HOLDER,
    /** Whoever answers for the ask. */
    STAFF
}
