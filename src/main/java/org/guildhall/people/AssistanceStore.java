package org.guildhall.people;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AssistanceStore {

    private static final String ADD = """
            insert into assistance (id, institution_id, administrator_id, administrator_name, person_id, person_name, reason,
                begun_at, until)
            values (:id, :institution, :administrator, :administrator_name, :person, :person_name, :reason, :begun_at, :until)
            """;

    private static final String ONE = """
            select id, institution_id as institution, administrator_id as administrator, administrator_name,
                   person_id as person, person_name, reason, begun_at, until, ended_at
            from assistance where id = :id
            """;

    private static final String OF = """
            select id, institution_id as institution, administrator_id as administrator, administrator_name,
                   person_id as person, person_name, reason, begun_at, until, ended_at
            from assistance where person_id = :person and (:before::uuid is null or id < :before)
            order by id desc limit :size
            """;

    private static final String END = """
            update assistance set ended_at = :at where id = :id and ended_at is null and until > :at
            """;

    private static final String ROLES = """
            select role from membership where person_id = :person and organisation_id = :organisation
            """;

    private final JdbcClient jdbc;

    AssistanceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Assistance assistance) {
        jdbc.sql(ADD)
                .param("id", assistance.id())
                .param("institution", assistance.institution())
                .param("administrator", assistance.administrator())
                .param("administrator_name", assistance.administratorName())
                .param("person", assistance.person())
                .param("person_name", assistance.personName())
                .param("reason", assistance.reason())
                .param("begun_at", assistance.begunAt())
                .param("until", assistance.until())
                .update();
    }

    Optional<Assistance> one(AssistanceId id) {
        return jdbc.sql(ONE).param("id", id).query(Assistance.class).optional();
    }

    List<Assistance> of(PersonId person, @Nullable AssistanceId before, int size) {
        return jdbc.sql(OF)
                .param("person", person)
                .param("before", before)
                .param("size", size)
                .query(Assistance.class)
                .list();
    }

    boolean end(AssistanceId id, Instant at) {
        return jdbc.sql(END).param("id", id).param("at", at).update() == 1;
    }

    /** What somebody is to an organisation. */
    Set<Role> roles(PersonId person, OrganisationId organisation) {
        return new HashSet<>(jdbc.sql(ROLES)
                .param("person", person)
                .param("organisation", organisation)
                .query(Role.class)
                .list());
    }
}
