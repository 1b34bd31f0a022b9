package org.guildhall.asks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.jspecify.annotations.Nullable;

/**
 * An open ask with everything its next step needs to know.
 *
 * @param own whether the person asks it of themselves
 * @param delegated whether somebody else was asked to do it for them, and has not yet
 * @param lapses whether it ends by itself where nobody answers
 * @param delegatedBy who asked them to do it in their place; null where nobody did
 * @param step null where it is its owner's
 * @param ownHours whether the person has said when letters may come
 */
record Waiting(
        AskId ask,
        String kind,
        List<String> details,
        PersonId person,
        String name,
        String email,
        String language,
        String zone,
        Role role,
        OrganisationId organisation,
        String organisationName,
        String organisationZone,
        @Nullable String organisationCountry,
        UUID subject,
        @Nullable UUID placement,
        @Nullable OrganisationId institution,
        @Nullable OrganisationId employer,
        Instant raisedAt,
        @Nullable LocalDate due,
        int reminded,
        boolean own,
        boolean delegated,
        boolean lapses,
        @Nullable PersonId owner,
        @Nullable PersonId delegatedBy,
        @Nullable NextStep step,
        @Nullable Instant stepAt,
        @Nullable Instant nudgeAt,
        boolean ownHours) {

    /** Whether whoever is asked owns it: nobody else hears of it after them. */
    boolean isOwned() {
        return person.equals(owner);
    }

    boolean isDelegated() {
        return delegated;
    }

    /** Whether it awaits somebody who answers for others: coordinators, and whoever hears that another does not answer. */
    boolean isInCharge() {
        return role == Role.COORDINATOR || role == Role.ADMINISTRATOR || kind.startsWith("asks.");
    }

    boolean isNudgedBy(Instant moment) {
        return nudgeAt != null && !nudgeAt.isAfter(moment);
    }

    boolean isStepBy(Instant moment) {
        return stepAt != null && !stepAt.isAfter(moment);
    }
}
