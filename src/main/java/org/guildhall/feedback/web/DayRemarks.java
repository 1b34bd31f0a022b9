package org.guildhall.feedback.web;

import java.time.LocalDate;
import java.util.List;
import org.guildhall.feedback.FeedbackRequest;
import org.guildhall.feedback.Said;
import org.guildhall.placements.Placement;
import org.guildhall.platform.web.Page;

/** What stands beneath a day of the logbook: what was said, what was asked, and the way to say or ask. */
public record DayRemarks(
        Placement placement,
        LocalDate week,
        LocalDate day,
        List<Said> said,
        List<FeedbackRequest> asked,
        boolean reacts,
        boolean gives,
        boolean asks)
        implements Page {

    boolean isEmpty() {
        return said.isEmpty() && asked.isEmpty() && !gives && !asks;
    }
}
