package org.guildhall.placements.web;

import java.util.List;
import org.guildhall.placements.PlacementLine;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Slice;

/** Placements by state and words, newest first. */
public record PlacementsPage(
        Slice<PlacementLine> placements, List<Chip> states, String words, String path, boolean started, boolean mayMake)
        implements Page {

    /** Whether the reader has asked for some of them only. */
    public boolean filtered() {
        return !path.equals("/placements") || started;
    }
}
