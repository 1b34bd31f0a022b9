package org.guildhall.placements;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.organisations.SiteId;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.programmes.CohortId;
import org.guildhall.programmes.ProgrammeVersionId;
import org.jspecify.annotations.Nullable;

/**
 * What a placement starts from.
 *
 * @param parties everybody who takes part besides the learner
 * @param zone IANA time zone its days are counted in
 */
public record NewPlacement(
        PersonId learner,
        OrganisationId institution,
        OrganisationId employer,
        @Nullable SiteId site,
        ProgrammeVersionId programmeVersion,
        @Nullable CohortId cohort,
        @Nullable UUID application,
        String title,
        Placement.Mode mode,
        LocalDate startsOn,
        LocalDate endsOn,
        int requiredHours,
        String zone,
        List<Party> parties) {

    public NewPlacement {
        parties = List.copyOf(parties);
    }
}
