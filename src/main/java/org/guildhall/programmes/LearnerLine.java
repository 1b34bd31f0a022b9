package org.guildhall.programmes;

import org.guildhall.platform.actor.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A learner of a cohort in a list.
 *
 * @param reference the institution's own number for the learner; null where it has none
 * @param place what the list is ordered by, as the database compares it
 */
public record LearnerLine(
        EnrolmentId id,
        PersonId person,
        String personName,
        @Nullable String reference,
        String cohortName,
        String place) {}
