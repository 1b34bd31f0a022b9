package org.guildhall.asks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guildhall.platform.actor.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DelegationStore {

    private static final String ADD = """
            insert into ask (id, kind, person_id, role, organisation_id, subject_id, placement_id, institution_id,
                employer_id, path, details, raised_at, due_on, delegated_from, next_step, next_step_at)
            select :id, kind, :person, role, organisation_id, subject_id, placement_id, institution_id, employer_id, path,
                details, :at, due_on, id, 'letter', :at
            from ask where id = :from and state = 'open'
            on conflict do nothing
            """;

    private static final String STANDING = """
            select d.id as ask, d.person_id as person, p.name, d.raised_at as since
            from ask d join person p on p.id = d.person_id
            where d.delegated_from = :ask and d.state = 'open'
            """;

    private static final String CHILDREN = """
            select id from ask where delegated_from = :ask and state = 'open'
            """;

    private final JdbcClient jdbc;

    DelegationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean add(AskId id, AskId from, PersonId person, Instant at) {
        return jdbc.sql(ADD)
                        .param("id", id)
                        .param("from", from)
                        .param("person", person)
                        .param("at", at)
                        .update()
                == 1;
    }

    Optional<Delegate> standing(AskId ask) {
        return jdbc.sql(STANDING).param("ask", ask).query(Delegate.class).optional();
    }

    List<AskId> children(AskId ask) {
        return jdbc.sql(CHILDREN).param("ask", ask).query(AskId.class).list();
    }
}
