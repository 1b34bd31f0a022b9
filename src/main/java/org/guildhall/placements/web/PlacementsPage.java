package org.guildhall.placements.web;

import java.util.List;
import org.guildhall.placements.PlacementLine;
import org.guildhall.placements.PlacementLists;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Order;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Slice;

/**
 * Placements by state and words, newest first where nothing else is asked for.
 *
 * @param filters the address with state and words, without the order
 */
public record PlacementsPage(
        Slice<PlacementLine> placements,
        List<Chip> states,
        String words,
        String filters,
        Order order,
        boolean started,
        boolean mayMake)
        implements Page {

    private static final int FEW = 4;

    /** The address of this list with its filters and its order. */
    public String path() {
        return order.in(filters, PlacementLists.USUAL);
    }

    /** Whether there are so few that nothing has to be looked for. */
    public boolean few() {
        return !filtered() && placements.next() == null && placements.rows().size() <= FEW;
    }

    /** Whether the reader has asked for some of them only. */
    public boolean filtered() {
        return !filters.equals("/placements") || started;
    }
}
