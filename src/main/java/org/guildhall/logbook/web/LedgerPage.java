package org.guildhall.logbook.web;

import org.guildhall.logbook.LedgerCheck;
import org.guildhall.logbook.LedgerLine;
import org.guildhall.placements.Placement;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Slice;
import org.guildhall.platform.words.Say;

/** The ledger of a placement's approved hours, and whether its chain holds. */
public record LedgerPage(Placement placement, Slice<LedgerLine> lines, LedgerCheck check, boolean started)
        implements Page {

    /** Hours of a line; a correction with its sign. */
    public String hours(LedgerLine line) {
        if (line.reason() == null) {
            return Say.hours(line.minutes());
        }
        String sign = line.minutes() < 0 ? "−" : "+";
        return "\u2066" + sign + "\u2069 " + Say.hours(Math.abs(line.minutes()));
    }
}
