package org.guildhall.logbook;

import org.guildhall.placements.PlacementId;

/** The ledger of a placement has new lines: hours were approved, or corrected. */
public record HoursEntered(PlacementId placement) {}
