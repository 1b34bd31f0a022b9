package org.guildhall.opportunities;

import java.time.LocalDate;
import org.guildhall.platform.actor.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What an employer tells about a role. Whatever is null is not stated.
 *
 * @param country ISO 3166-1 alpha-2
 * @param cost to whoever takes the role
 * @param zone IANA time zone of the place
 */
public record NewOpportunity(
        String title,
        @Nullable String about,
        Opportunity.@Nullable Mode mode,
        @Nullable String city,
        @Nullable String country,
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
        @Nullable PersonId contact) {}
