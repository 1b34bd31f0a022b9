package org.guildhall.logbook;

import java.time.LocalDate;
import org.guildhall.placements.PlacementId;

/** A learner has written a day, or has written it again. */
public record DayWritten(PlacementId placement, LocalDate day) {}
