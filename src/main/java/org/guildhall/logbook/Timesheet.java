package org.guildhall.logbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A week of entries.
 *
 * @param week its Monday
 * @param minutes the sum of its days
 * @param comment what the supervisor wrote when returning it; null otherwise
 * @param revision counts what has been done with it
 */
public record Timesheet(
        UUID id,
        LocalDate week,
        TimesheetState state,
        int minutes,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String comment,
        int revision) {}
