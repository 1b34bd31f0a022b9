package org.guildhall.placements;

import java.util.Set;
import java.util.UUID;
import org.guildhall.people.Participation;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Arms row security with the placements that somebody takes part in. Staff and hosts reach theirs by organisation. */
@Component
class PlacementParticipation implements Participation {

    private static final String TAKEN_PART_IN = """
            select placement_id from placement_party
            where person_id = :person and role = :role and organisation_id = :organisation
            """;

    private final JdbcClient system;

    PlacementParticipation(@Qualifier("systemJdbcClient") JdbcClient system) {
        this.system = system;
    }

    @Override
    public Set<UUID> of(PersonId person, Role role, OrganisationId organisation) {
        if (role.isStaff() || role == Role.EMPLOYER_LEAD) {
            return Set.of();
        }
        return Set.copyOf(system.sql(TAKEN_PART_IN)
                .param("person", person)
                .param("role", role)
                .param("organisation", organisation)
                .query(UUID.class)
                .list());
    }
}
