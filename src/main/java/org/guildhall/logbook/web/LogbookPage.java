package org.guildhall.logbook.web;

import java.time.LocalDate;
import org.guildhall.logbook.Hours;
import org.guildhall.logbook.Timesheet;
import org.guildhall.placements.Placement;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Slice;
import org.jspecify.annotations.Nullable;

/**
 * The weeks of a placement and how far its hours have come.
 *
 * @param today the day the reader may log now; null where they may not
 */
public record LogbookPage(
        Placement placement,
        Hours hours,
        Slice<Timesheet> weeks,
        @Nullable LocalDate today,
        boolean started) implements Page {}
