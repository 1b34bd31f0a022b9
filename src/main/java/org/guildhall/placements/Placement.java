package org.guildhall.placements;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.organisations.SiteId;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.programmes.CohortId;
import org.guildhall.programmes.ProgrammeVersionId;
import org.jspecify.annotations.Nullable;

/**
 * A learner at a host between two dates.
 *
 * @param startsOn first day, in the placement's zone
 * @param endsOn last day, in the placement's zone
 * @param requiredHours approved hours that completion needs
 * @param zone IANA time zone its days are counted in
 * @param reason why it was paused or left early; null otherwise
 * @param outcome null until it is completed
 * @param revision counts its changes, so that two people who act at once notice
 */
public record Placement(
        PlacementId id,
        PersonId learner,
        String learnerName,
        OrganisationId institution,
        String institutionName,
        OrganisationId employer,
        String employerName,
        @Nullable SiteId site,
        ProgrammeVersionId programmeVersion,
        String programmeTitle,
        @Nullable CohortId cohort,
        @Nullable UUID application,
        String title,
        Mode mode,
        LocalDate startsOn,
        LocalDate endsOn,
        int requiredHours,
        String zone,
        PlacementState state,
        @Nullable String reason,
        @Nullable Outcome outcome,
        int revision) {

    /** Where the work happens. */
    public enum Mode {
        ON_SITE,
        HYBRID,
        REMOTE
    }

    /** What the institution says of the completed placement. */
    public enum Outcome {
        PASSED,
        NOT_PASSED
    }

    /** Its time zone. */
    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    public Optional<Outcome> outcomeIfAny() {
        return Optional.ofNullable(outcome);
    }
}
