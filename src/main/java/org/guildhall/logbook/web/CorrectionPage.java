package org.guildhall.logbook.web;

import org.guildhall.logbook.Timesheet;
import org.guildhall.placements.Placement;
import org.guildhall.platform.web.Conflict;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Corrects an approved day: what it should count, and why.
 *
 * @param seen number of the day's last line in the ledger when the form was opened
 * @param conflict what somebody else has corrected meanwhile; null where nobody has
 */
public record CorrectionPage(
        Placement placement,
        Timesheet week,
        WeekDays.Day day,
        String typed,
        String reason,
        int seen,
        @Nullable Conflict conflict,
        Problems problems)
        implements Page {}
