package org.guildhall.people.web;

import java.util.List;
import java.util.Locale;
import org.guildhall.people.Staff;
import org.guildhall.people.StaffMember;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.history.Happening;
import org.guildhall.platform.web.Order;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Slice;
import org.guildhall.platform.web.TimelineEntry;
import org.guildhall.platform.words.Say;

/** Everybody who has a role in the reader's organisation. */
public record StaffPage(
        Slice<StaffMember> staff, Order order, List<Happening> history, boolean mayChange, boolean started)
        implements Page {

    /** The address of this list with its order. */
    public String path() {
        return order.in("/staff", Staff.USUAL);
    }

    public static String label(Role role) {
        return Say.text("people.role." + role.name().toLowerCase(Locale.ROOT));
    }

    public List<TimelineEntry> entries() {
        return history.stream().map(Happening::entry).toList();
    }
}
