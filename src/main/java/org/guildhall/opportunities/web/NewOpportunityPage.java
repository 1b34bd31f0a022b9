package org.guildhall.opportunities.web;

import java.util.Arrays;
import java.util.List;
import org.guildhall.opportunities.Opportunity;
import org.guildhall.platform.web.Option;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/** A new role, as a form. */
public record NewOpportunityPage(OpportunityForm form, Problems problems) implements Page {

    public List<Option> modes() {
        return Arrays.stream(Opportunity.Mode.values())
                .map(it -> new Option(it.name(), OpportunityPage.mode(it)))
                .toList();
    }

    public String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
