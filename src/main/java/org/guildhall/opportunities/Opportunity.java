package org.guildhall.opportunities;

import java.time.LocalDate;
import java.util.List;
import org.guildhall.organisations.SiteId;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An advertised role. Whatever is null is not stated by the employer.
 *
 * @param about null in lists too, where it is left out because it may be long
 * @param region state or province of the city
 * @param country ISO 3166-1 alpha-2
 * @param cities every place in words, where there are several or a list brought the role; may be empty though a city is
 *     stated
 * @param cost to whoever takes the role
 * @param zone IANA time zone of the place
 * @param closesOn last day for applications, in that zone
 * @param contact who answers applications for the employer
 * @param keeper the coordinator who stands in where the employer has nobody here
 * @param source {@code list} where a list brought it; null where its employer wrote it
 */
public record Opportunity(
        OpportunityId id,
        OrganisationId employer,
        String employerName,
        @Nullable SiteId site,
        String title,
        @Nullable String about,
        @Nullable Mode mode,
        @Nullable String city,
        @Nullable String region,
        @Nullable String country,
        List<String> cities,
        @Nullable String pay,
        @Nullable String travel,
        @Nullable String cost,
        @Nullable String equipment,
        @Nullable String accessFacts,
        @Nullable Integer hoursPerWeek,
        @Nullable Integer places,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate closesOn,
        String zone,
        @Nullable PersonId contact,
        @Nullable PersonId keeper,
        @Nullable String source,
        OpportunityState state,
        int revision) {

    public Opportunity {
        cities = List.copyOf(cities);
    }

    /** Where the role is, in words: every city, or the one that is stated; empty where none is. */
    public List<String> whereabouts() {
        return cities.isEmpty() && city != null ? List.of(city) : cities;
    }

    /** Whether a coordinator stands in for the employer. */
    public boolean isKept() {
        return keeper != null;
    }

    /** Where the work happens. */
    public enum Mode {
        ON_SITE,
        HYBRID,
        REMOTE
    }
}
