package org.guildhall.opportunities;

/** A fact that a learner may need to know before applying, and may ask that a role states. */
public enum Stated {
    PAY,
    COST,
    TRAVEL,
    EQUIPMENT,
    ACCESS
}
