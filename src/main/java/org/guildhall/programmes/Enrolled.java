package org.guildhall.programmes;

import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A learner in a cohort.
 *
 * @param reference the institution's own number for the learner; null where it has none
 * @param tutor null where none is named yet
 */
public record Enrolled(
        EnrolmentId id,
        CohortId cohort,
        String cohortName,
        ProgrammeVersionId version,
        OrganisationId institution,
        PersonId person,
        String personName,
        @Nullable String reference,
        @Nullable PersonId tutor) {}
