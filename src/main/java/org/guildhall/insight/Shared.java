package org.guildhall.insight;

import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.placements.PlacementState;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.jspecify.annotations.Nullable;

/**
 * A placement that the reader sees, of a person or of an organisation.
 *
 * @param role what the person is in it; null where it is an organisation's
 */
public record Shared(
        UUID placement,
        PersonId learner,
        String learnerName,
        String employerName,
        String title,
        LocalDate startsOn,
        LocalDate endsOn,
        PlacementState state,
        @Nullable Role role) {}
