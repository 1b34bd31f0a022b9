package org.guildhall.organisations;

import org.guildhall.platform.actor.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A place where the work happens.
 *
 * @param country ISO 3166-1 alpha-2; null where it is not known
 * @param zone IANA time zone of the place
 */
public record Site(
        SiteId id,
        OrganisationId organisation,
        String name,
        @Nullable String street,
        String city,
        @Nullable String country,
        String zone) {}
