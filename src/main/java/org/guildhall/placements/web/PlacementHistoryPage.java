package org.guildhall.placements.web;

import java.util.List;
import org.guildhall.placements.Placement;
import org.guildhall.platform.history.Happening;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Slice;
import org.guildhall.platform.web.TimelineEntry;

/** Who did what in a placement, newest first. */
public record PlacementHistoryPage(Placement placement, Slice<Happening> happenings, boolean started) implements Page {

    public List<TimelineEntry> entries() {
        return happenings.rows().stream().map(Happening::entry).toList();
    }
}
