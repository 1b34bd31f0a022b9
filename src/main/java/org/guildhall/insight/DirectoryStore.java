package org.guildhall.insight;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DirectoryStore {

    private static final String PERSON = """
            select id, name, email from person where id = :id
            """;

    private static final String PARTS = """
            select t.role, t.organisation_id as organisation, o.name as organisation_name from (
                select role, organisation_id from membership where person_id = :id
                union
                select role, organisation_id from placement_party where person_id = :id
            ) t join organisation o on o.id = t.organisation_id order by o.name, t.role limit 50
            """;

    private static final String OF_PERSON = """
            select p.id as placement, p.learner_id as learner, l.name as learner_name, e.name as employer_name, p.title,
                   p.starts_on, p.ends_on, p.state, y.role
            from placement_party y join placement p on p.id = y.placement_id join person l on l.id = p.learner_id
            join organisation e on e.id = p.employer_id
            where y.person_id = :person and p.id < :before order by p.id desc limit :size
            """;

    private static final String OF_ORGANISATION = """
            select p.id as placement, p.learner_id as learner, l.name as learner_name, e.name as employer_name, p.title,
                   p.starts_on, p.ends_on, p.state, null as role
            from placement p join person l on l.id = p.learner_id join organisation e on e.id = p.employer_id
            where (p.employer_id = :organisation or p.institution_id = :organisation) and p.id < :before
            order by p.id desc limit :size
            """;

    private static final String OPPORTUNITIES = """
            select o.id, o.title as label, o.city as place, o.state as word, null::uuid as person, 0 as rank from opportunity o
            where o.employer_id = :organisation and o.state = 'published' order by o.id desc limit :size
            """;

    private final JdbcClient jdbc;

    DirectoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody with their address. */
    record Known(PersonId id, String name, String email) {}

    Optional<Known> person(PersonId id) {
        return jdbc.sql(PERSON).param("id", id).query(Known.class).optional();
    }

    List<Acquaintance.Part> parts(PersonId id) {
        return jdbc.sql(PARTS).param("id", id).query(Acquaintance.Part.class).list();
    }

    List<Shared> ofPerson(PersonId person, UUID before, int size) {
        return jdbc.sql(OF_PERSON)
                .param("person", person)
                .param("before", before)
                .param("size", size)
                .query(Shared.class)
                .list();
    }

    List<Shared> ofOrganisation(OrganisationId organisation, UUID before, int size) {
        return jdbc.sql(OF_ORGANISATION)
                .param("organisation", organisation)
                .param("before", before)
                .param("size", size)
                .query(Shared.class)
                .list();
    }

    List<Found> opportunities(OrganisationId organisation, int size) {
        return jdbc.sql(OPPORTUNITIES)
                .param("organisation", organisation)
                .param("size", size)
                .query(Found.class)
                .list();
    }
}
