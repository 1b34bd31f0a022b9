package org.guildhall.opportunities.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.guildhall.opportunities.Opportunity;
import org.guildhall.opportunities.Search;
import org.guildhall.opportunities.Stated;
import org.guildhall.platform.web.Option;
import org.guildhall.platform.web.Order;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Slice;
import org.guildhall.platform.words.Say;

/**
 * Roles by words, place and facts, newest first where nothing else is asked for.
 *
 * @param filters the address with the search, without the order
 */
public record OpportunitiesPage(
        Slice<Opportunity> opportunities,
        Search search,
        String filters,
        Order order,
        boolean started,
        boolean mayAdvertise,
        boolean mayBring)
        implements Page {

    /** The address of this list with its filters and its order. */
    public String path() {
        return order.in(filters, Search.USUAL);
    }

    /** What the list can be ordered by. */
    public List<Option> orders() {
        return Stream.of("-newest", "closes", "employer", "title")
                .map(it -> new Option(it, Say.text("opportunities.order." + it.replace("-", ""))))
                .toList();
    }

    public String place(Opportunity opportunity) {
        return OpportunityPage.place(opportunity);
    }

    public List<Stated> facts() {
        return List.of(Stated.values());
    }

    /** What a fact is called, as on a role’s own page. */
    public String word(Stated fact) {
        return Say.text("opportunities.fact." + fact.name().toLowerCase(Locale.ROOT));
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
        return !filters.equals("/opportunities");
    }
}
