package org.guildhall.opportunities;

import java.time.LocalDate;
import org.guildhall.organisations.SiteId;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An advertised role. Whatever is null is not stated by the employer.
 *
 * @param country ISO 3166-1 alpha-2
 * @param zone IANA time zone of the place
 * @param closesOn last day for applications, in that zone
 * @param contact who answers applications
 */
public record Opportunity(
        OpportunityId id,
        OrganisationId employer,
        String employerName,
        @Nullable SiteId site,
        String title,
        String about,
        @Nullable Mode mode,
        @Nullable String city,
        @Nullable String country,
        @Nullable String pay,
        @Nullable String travel,
        @Nullable String equipment,
        @Nullable String accessFacts,
        @Nullable Integer hoursPerWeek,
        int places,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate closesOn,
        String zone,
        @Nullable PersonId contact,
        @Nullable String source,
        OpportunityState state,
        int revision) {

    /** Where the work happens. */
    public enum Mode {
        ON_SITE,
        HYBRID,
        REMOTE
    }
}
