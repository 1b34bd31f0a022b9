package org.guildhall.logbook;

import java.time.LocalDate;
import org.guildhall.placements.PlacementId;

/** A week has come into another state: put forward, approved, returned. */
public record WeekDecided(PlacementId placement, LocalDate week, TimesheetState to) {}
