package org.guildhall.programmes;

/** What of a draft is written as one form. */
public enum Part {
    TERMS,
    OBJECTIVES,
    RUBRIC
}
