package org.guildhall.logbook;

/** Minutes approved, minutes waiting for approval, minutes required. */
public record Hours(int approved, int waiting, int required) {}
