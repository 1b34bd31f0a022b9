package org.guildhall.logbook.web;

import java.util.List;
import org.guildhall.asks.Ask;
import org.guildhall.logbook.Timesheet;
import org.guildhall.logbook.TimesheetState;
import org.guildhall.placements.Placement;
import org.guildhall.platform.web.Look;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Todo;
import org.guildhall.platform.words.Say;

/**
 * What has been decided about a week and what comes next.
 *
 * @param approvedMinutes of the week, as the ledger has them
 * @param others weeks that still wait for the same person
 */
public record DecidedPage(Placement placement, Timesheet week, int approvedMinutes, List<Ask> others) implements Page {

    public String title() {
        String name = Look.firstName(placement.learnerName());
        return switch (week.state()) {
            case RETURNED -> Say.text("logbook.decided.returned", name);
            case PARTLY_APPROVED -> Say.text("logbook.decided.part", Say.hours(approvedMinutes));
            case APPROVED, LOCKED, OPEN, SUBMITTED -> Say.text("logbook.decided.approved", Say.hours(approvedMinutes));
        };
    }

    /** What comes next. */
    public String next() {
        String name = Look.firstName(placement.learnerName());
        boolean whole = week.state() == TimesheetState.APPROVED || week.state() == TimesheetState.LOCKED;
        return Say.text(whole ? "logbook.decided.approved-next" : "logbook.decided.returned-next", name);
    }

    public List<Todo> todos() {
        return others.stream()
                .map(it -> new Todo(it.title(), it.path(), null, it.due()))
                .toList();
    }
}
