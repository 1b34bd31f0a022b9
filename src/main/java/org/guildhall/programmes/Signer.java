package org.guildhall.programmes;

/** A party of the agreement, in the order in which the programme lets them sign. */
public enum Signer {
    LEARNER,
    GUARDIAN,
    EMPLOYER,
    INSTITUTION
}
