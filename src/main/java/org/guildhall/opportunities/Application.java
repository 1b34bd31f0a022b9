package org.guildhall.opportunities;

import java.time.Instant;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A learner’s request for a role.
 *
 * @param letter what the learner wrote
 * @param keeper the coordinator who answers because the employer has nobody here; null where it has
 * @param reason why it was refused or declined; null otherwise
 */
public record Application(
        ApplicationId id,
        OpportunityId opportunity,
        String title,
        PersonId learner,
        String learnerName,
        OrganisationId institution,
        OrganisationId employer,
        String employerName,
        String letter,
        ApplicationState state,
        @Nullable String reason,
        @Nullable Instant submittedAt,
        @Nullable PersonId keeper) {}
