package org.guildhall.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonStore {

    private static final String PERSON = """
            select id, name, email, language, zone from person where id = :id
            """;

    private static final String PERSON_BY_EMAIL = """
            select id, name, email, language, zone from person where email = :email
            """;

    private static final String ORGANISATION_NAME = """
            select name from organisation where id = :organisation
            """;

    private static final String MEMBERSHIPS = """
            select m.id, m.organisation_id as organisation, o.name as organisation_name, m.role
            from membership m join organisation o on o.id = m.organisation_id
            where m.person_id = :person
            order by m.id
            """;

    private static final String ADD_LINK = """
            insert into sign_in_link (token_hash, person_id, expires_at) values (:hash, :person, :expires)
            """;

    private static final String LINK_OWNER = """
            select p.id, p.name, p.email, p.language, p.zone
            from sign_in_link l join person p on p.id = l.person_id
            where l.token_hash = :hash and l.used_at is null and l.expires_at > :now
            """;

    private static final String USE_LINK = """
            update sign_in_link set used_at = :now
            where token_hash = :hash and used_at is null and expires_at > :now
            """;

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Person> person(PersonId id) {
        return jdbc.sql(PERSON).param("id", id).query(Person.class).optional();
    }

    Optional<Person> byEmail(String email) {
        return jdbc.sql(PERSON_BY_EMAIL)
                .param("email", email)
                .query(Person.class)
                .optional();
    }

    String organisationName(OrganisationId organisation) {
        return jdbc.sql(ORGANISATION_NAME)
                .param("organisation", organisation)
                .query(String.class)
                .single();
    }

    List<Membership> memberships(PersonId person) {
        return jdbc.sql(MEMBERSHIPS)
                .param("person", person)
                .query(Membership.class)
                .list();
    }

    void addLink(byte[] hash, PersonId person, Instant expires) {
        jdbc.sql(ADD_LINK)
                .param("hash", hash)
                .param("person", person)
                .param("expires", expires)
                .update();
    }

    Optional<Person> linkOwner(byte[] hash, Instant now) {
        return jdbc.sql(LINK_OWNER)
                .param("hash", hash)
                .param("now", now)
                .query(Person.class)
                .optional();
    }

    boolean useLink(byte[] hash, Instant now) {
        return jdbc.sql(USE_LINK).param("hash", hash).param("now", now).update() == 1;
    }
}
