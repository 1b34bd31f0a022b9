package org.guildhall.opportunities.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.opportunities.Application;
import org.guildhall.opportunities.Opportunity;
import org.guildhall.opportunities.OpportunityState;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;

/** One role: what is stated, what isn't, and what the reader can do. */
public record OpportunityPage(
        Opportunity opportunity,
        List<OpportunityState.Event> open,
        boolean mayApply,
        boolean standsIn,
        List<Application> applications,
        String letter,
        Problems problems)
        implements Page {

    static String mode(Opportunity.Mode mode) {
        return Say.text("opportunities.mode." + mode.name().toLowerCase(Locale.ROOT));
    }

    static String place(Opportunity opportunity) {
        Opportunity.Mode mode = opportunity.mode();
        String where = opportunity.whereabouts().isEmpty() ? null : brief(opportunity.whereabouts());
        return Stream.of(opportunity.employerName(), where, mode == null ? null : mode(mode))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    /** The first two places, and how many more there are. */
    private static String brief(List<String> places) {
        String first = String.join("; ", places.subList(0, Math.min(2, places.size())));
        return places.size() > 2 ? Say.text("opportunities.and-more", first, places.size() - 2) : first;
    }

    public String place() {
        return place(opportunity);
    }

    public List<Fact> facts() {
        Integer week = opportunity.hoursPerWeek();
        List<String> where = opportunity.whereabouts();
        Opportunity.Mode mode = opportunity.mode();
        Integer places = opportunity.places();
        return List.of(
                fact("where", where.isEmpty() ? null : String.join("; ", where)),
                fact("mode", mode == null ? null : mode(mode)),
                fact("pay", opportunity.pay()),
                fact("starts", said(opportunity.startsOn())),
                fact("ends", said(opportunity.endsOn())),
                fact("closes", said(opportunity.closesOn())),
                fact("week", week == null ? null : Say.hours(week * 60L)),
                fact("places", places == null ? null : Say.number(places)),
                fact("access", opportunity.accessFacts()),
                fact("travel", opportunity.travel()),
                fact("cost", opportunity.cost()),
                fact("equipment", opportunity.equipment()));
    }

    private static @Nullable String said(@Nullable LocalDate day) {
        return day == null ? null : Say.date(day);
    }

    private static Fact fact(String name, @Nullable String value) {
        return new Fact(
                Say.text("opportunities.fact." + name), value == null ? Say.text("opportunities.not-stated") : value);
    }
}
