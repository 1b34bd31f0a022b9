package org.guildhall.people;

import java.time.Instant;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One time that an administrator acted for somebody.
 *
 * @param until when it ends by itself
 * @param endedAt when one of them ended it before; null where nobody did
 */
public record Assistance(
        AssistanceId id,
        OrganisationId institution,
        PersonId administrator,
        String administratorName,
        PersonId person,
        String personName,
        String reason,
        Instant begunAt,
        Instant until,
        @Nullable Instant endedAt) {

    /** Whether it goes on at this moment. */
    public boolean goesOn(Instant now) {
        return endedAt == null && now.isBefore(until);
    }
}
