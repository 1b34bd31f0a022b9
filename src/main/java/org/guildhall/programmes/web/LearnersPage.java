package org.guildhall.programmes.web;

import org.guildhall.platform.web.Order;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Slice;
import org.guildhall.programmes.LearnerLine;
import org.guildhall.programmes.Rosters;

/**
 * Learners, by name where nothing else is asked for.
 *
 * @param filters the address with the words, without the order
 */
public record LearnersPage(
        Slice<LearnerLine> learners, String words, String filters, Order order, boolean started, boolean mayEnrol)
        implements Page {

    /** The address of this list with its words and its order. */
    public String path() {
        return order.in(filters, Rosters.USUAL);
    }
}
