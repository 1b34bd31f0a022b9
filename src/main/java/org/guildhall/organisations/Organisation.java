package org.guildhall.organisations;

import org.guildhall.platform.actor.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an institution or an employer.
 *
 * @param country ISO 3166-1 alpha-2; null where it is not known
 * @param zone IANA time zone of its main seat
 */
public record Organisation(
        OrganisationId id,
        Kind kind,
        String name,
        @Nullable String country,
        String zone,
        @Nullable String sector,
        @Nullable String about,
        @Nullable String website) {

    /** Whether it teaches or hosts. */
    public enum Kind {
        INSTITUTION,
        EMPLOYER
    }
}
