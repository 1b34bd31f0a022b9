package org.guildhall.logbook.web;

import org.guildhall.logbook.Timesheet;
import org.guildhall.placements.Placement;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;

/** Corrects an approved day: what it should count, and why. */
public record CorrectionPage(
        Placement placement, Timesheet week, WeekDays.Day day, String typed, String reason, Problems problems)
        implements Page {}
