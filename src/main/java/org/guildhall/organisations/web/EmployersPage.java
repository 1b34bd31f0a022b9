package org.guildhall.organisations.web;

import org.guildhall.organisations.EmployerLine;
import org.guildhall.organisations.Employers;
import org.guildhall.platform.web.Order;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Slice;

/**
 * The employers the reader's institution works with, by name where nothing else is asked for.
 *
 * @param filters the address with the words, without the order
 */
public record EmployersPage(
        Slice<EmployerLine> employers, String words, String filters, Order order, boolean started, boolean mayAdd)
        implements Page {

    /** The address of this list with its words and its order. */
    public String path() {
        return order.in(filters, Employers.USUAL);
    }
}
