package org.guildhall.organisations.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guildhall.organisations.EmployerLead;
import org.guildhall.organisations.Employers;
import org.guildhall.organisations.Organisation;
import org.guildhall.organisations.Signatory;
import org.guildhall.organisations.Site;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.history.Happening;
import org.guildhall.platform.web.Crumb;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Shell;
import org.guildhall.platform.web.TimelineEntry;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;

/** What is told of an institution or an employer to whoever may know it. */
public record OrganisationPage(
        Organisation organisation,
        List<Site> sites,
        List<EmployerLead> leads,
        List<Signatory> signatories,
        Employers.Open open,
        List<Happening> history,
        boolean listed,
        boolean mayDescribe)
        implements Page {

    public List<Crumb> crumbs() {
        return listed ? List.of(new Crumb(Say.text("organisations.employers"), "/employers")) : List.of();
    }

    public String kind() {
        return Say.text("organisations.kind." + organisation.kind().name().toLowerCase(Locale.ROOT));
    }

    /** What is known beyond the name; what is not stated is left out. */
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        if (organisation.sector() != null) {
            facts.add(new Fact(Say.text("organisations.sector"), organisation.sector()));
        }
        if (organisation.website() != null) {
            facts.add(new Fact(Say.text("organisations.website"), organisation.website()));
        }
        return facts;
    }

    public String address(Site site) {
        String street = site.street() == null ? "" : site.street();
        return street.isEmpty() ? site.city() : Say.text("organisations.site-address", street, site.city());
    }

    /** Where it stands how what was asked came back; null for whom it does not. */
    public @Nullable String returnsPath() {
        Actor actor = Shell.current().actor();
        boolean employer = organisation.kind() == Organisation.Kind.EMPLOYER;
        if (actor.is(Role.EMPLOYER_LEAD) && actor.organisation().equals(organisation.id())) {
            return "/asks/returns";
        }
        if (actor.is(Role.EMPLOYER_LEAD) && !employer) {
            return "/asks/returns?institution=" + organisation.id().value();
        }
        return actor.is(Role.COORDINATOR, Role.CURRICULUM_LEAD) && employer
                ? "/asks/returns?employer=" + organisation.id().value()
                : null;
    }

    public List<TimelineEntry> entries() {
        return history.stream().map(Happening::entry).toList();
    }
}
