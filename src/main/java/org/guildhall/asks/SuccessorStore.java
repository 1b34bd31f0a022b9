package org.guildhall.asks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SuccessorStore {

    private static final String WRONG_PERSONS = """
            select a.id, a.kind, a.person_id as person, p.name as person_name, a.role, a.organisation_id as organisation,
                   a.subject_id as subject, a.placement_id as placement, a.institution_id as institution, a.path,
                   a.details, a.raised_at, a.due_on as due, a.state, a.ended_at, a.reason, a.reminded,
                   a.owner_id as owner, (select w.name from person w where w.id = a.owner_id) as owner_name,
                   a.next_step as step, a.next_step_at as step_at, a.delegated_from,
                   (select i.name from organisation i where i.id = a.institution_id) as institution_name
            from ask a join person p on p.id = a.person_id
            where (a.institution_id = :organisation or a.employer_id = :organisation) and a.state = 'declined'
              and a.id < :before and not exists (select 1 from ask n where n.passed_on_from = a.id)
            order by a.id desc limit :size
            """;

    private static final String IS_PASSED_ON = """
            select exists (select 1 from ask where passed_on_from = :id)
            """;

    private static final String ADD = """
            insert into ask (id, kind, person_id, role, organisation_id, subject_id, placement_id, institution_id,
                employer_id, path, details, raised_at, due_on, passed_on_from, next_step, next_step_at)
            select :id, kind, :person, role, organisation_id, subject_id, placement_id, institution_id, employer_id, path,
                details, :at, greatest(due_on, :earliest), id, 'letter', :at
            from ask where id = :from
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    SuccessorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Ask> wrongPersons(OrganisationId organisation, UUID before, int size) {
        return jdbc.sql(WRONG_PERSONS)
                .param("organisation", organisation)
                .param("before", before)
                .param("size", size)
                .query(Ask.class)
                .list();
    }

    boolean isPassedOn(AskId id) {
        return jdbc.sql(IS_PASSED_ON).param("id", id).query(Boolean.class).single();
    }

    boolean add(AskId id, AskId from, PersonId person, LocalDate earliest, Instant at) {
        return jdbc.sql(ADD)
                        .param("id", id)
                        .param("from", from)
                        .param("person", person)
                        .param("earliest", earliest)
                        .param("at", at)
                        .update()
                == 1;
    }
}
