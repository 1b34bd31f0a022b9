package org.guildhall.opportunities.web;

import java.util.Arrays;
import java.util.List;
import org.guildhall.opportunities.Opportunity;
import org.guildhall.opportunities.Search;
import org.guildhall.platform.web.Option;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Slice;

/** Roles by words, place and facts, newest first. */
public record OpportunitiesPage(
        Slice<Opportunity> opportunities,
        Search search,
        String path,
        boolean started,
        boolean mayAdvertise,
        boolean mayBring)
        implements Page {

    public String place(Opportunity opportunity) {
        return OpportunityPage.place(opportunity);
    }

    public List<Option> modes() {
        return Arrays.stream(Opportunity.Mode.values())
                .map(mode -> new Option(mode.name(), OpportunityPage.mode(mode)))
                .toList();
    }

    /** The chosen mode; empty for any. */
    public String mode() {
        Opportunity.Mode mode = search.mode();
        return mode == null ? "" : mode.name();
    }

    /** Whether anything narrows the list. */
    public boolean narrowed() {
        return !path.equals("/opportunities");
    }
}
