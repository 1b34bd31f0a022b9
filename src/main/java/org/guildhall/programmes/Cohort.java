package org.guildhall.programmes;

import java.time.LocalDate;

/** A dated intake of a programme version. */
public record Cohort(
        CohortId id, ProgrammeVersionId version, String name, LocalDate startsOn, LocalDate endsOn, long learners) {}
