package org.guildhall.programmes;

/** The kind of programme. */
public enum Model {
    INTERNSHIP,
    APPRENTICESHIP,
    CO_OP,
    SCHOOL_WORK_EXPERIENCE,
    INDUSTRY_PROJECT,
    VIRTUAL_INTERNSHIP,
    IN_JOB_LEARNING,
    MICRO_PLACEMENT
}
