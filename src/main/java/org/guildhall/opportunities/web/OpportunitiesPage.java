package org.guildhall.opportunities.web;

import java.util.List;
import org.guildhall.opportunities.Opportunity;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Slice;

/** Roles by words and facts, newest first. */
public record OpportunitiesPage(
        Slice<Opportunity> opportunities,
        List<Chip> chips,
        String words,
        String path,
        boolean started,
        boolean mayAdvertise)
        implements Page {

    public String place(Opportunity opportunity) {
        return OpportunityPage.place(opportunity);
    }
}
