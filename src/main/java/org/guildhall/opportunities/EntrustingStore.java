package org.guildhall.opportunities;

import java.util.List;
import java.util.UUID;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EntrustingStore {

    private static final String WAITING = """
            select a.id, a.institution_id as institution, o.title, l.name as learner_name
            from application a join opportunity o on o.id = a.opportunity_id join person l on l.id = a.learner_id
            where a.employer_id = :employer and o.keeper_id is not null
              and a.state in ('submitted', 'viewed', 'interview')
            order by a.id
            """;

    private static final String HAND_OVER = """
            update opportunity set contact_id = :lead, keeper_id = null, revision = revision + 1
            where employer_id = :employer and keeper_id is not null returning id
            """;

    private final JdbcClient jdbc;

    EntrustingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An application that waits for its answer. */
    record Waiting(ApplicationId id, OrganisationId institution, String title, String learnerName) {}

    List<Waiting> waiting(OrganisationId employer) {
        return jdbc.sql(WAITING)
                .param("employer", employer)
                .query(Waiting.class)
                .list();
    }

    List<UUID> handOver(OrganisationId employer, PersonId lead) {
        return jdbc.sql(HAND_OVER)
                .param("employer", employer)
                .param("lead", lead)
                .query(UUID.class)
                .list();
    }
}
