package org.guildhall.insight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.guildhall.insight.Found;
import org.guildhall.insight.Shared;
import org.guildhall.organisations.Organisation;
import org.guildhall.organisations.Signatory;
import org.guildhall.organisations.Site;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Slice;
import org.guildhall.platform.words.Say;

/** What the reader may know of an institution or an employer: what it is, where, whom to turn to, what joins them. */
public record OrganisationPage(
        Organisation organisation,
        List<Site> sites,
        List<Signatory> contacts,
        Slice<Shared> placements,
        boolean started,
        List<Found> opportunities)
        implements Page {

    public String lead() {
        List<String> parts = new ArrayList<>();
        parts.add(Say.text("insight.search.kind." + organisation.kind().name().toLowerCase(Locale.ROOT)));
        if (organisation.sector() != null) {
            parts.add(organisation.sector());
        }
        if (organisation.country() != null) {
            parts.add(Locale.of("", organisation.country()).getDisplayCountry(Locale.of(Say.language())));
        }
        return String.join(" · ", parts);
    }

    public String address(Site site) {
        return Stream.of(site.street(), site.city())
                .filter(it -> it != null && !it.isBlank())
                .reduce((one, other) -> Say.text("insight.and", one, other))
                .orElse("");
    }

    public String path() {
        return "/organisations/" + organisation.id().value();
    }
}
