package org.guildhall.people;

import java.time.Instant;
import java.util.Optional;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.ids.Tokens;
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

    private static final String ADD_LINK = """
            insert into sign_in_link (token_hash, person_id, expires_at, browser_hash, asked_in, asked_at)
            values (:hash, :person, :expires, :browser, :asked_in, :now)
            """;

    private static final String LINK = """
            select person_id as person, coalesce(browser_hash, '') as browser_hash, asked_in,
                   coalesce(asked_at, expires_at) as asked_at
            from sign_in_link where token_hash = :hash and used_at is null and expires_at > :now
            """;

    private static final String USE_LINK = """
            update sign_in_link set used_at = :now
            where token_hash = :hash and used_at is null and expires_at > :now
            """;

    private static final String FORGET_LINKS = """
            delete from sign_in_link where expires_at < :before
            """;

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A link that has neither ended nor been used. */
    record Link(PersonId person, byte[] browserHash, String askedIn, Instant askedAt) {}

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

    void addLink(byte[] hash, PersonId person, Instant expires, SignIn.Asked asked) {
        jdbc.sql(ADD_LINK)
                .param("hash", hash)
                .param("person", person)
                .param("expires", expires)
                .param("browser", Tokens.hash(asked.browser()))
                .param("asked_in", asked.device().names())
                .param("now", expires.minus(SignIn.LINK_LIFETIME))
                .update();
    }

    Optional<Link> link(byte[] hash, Instant now) {
        return jdbc.sql(LINK)
                .param("hash", hash)
                .param("now", now)
                .query(Link.class)
                .optional();
    }

    int forgetLinks(Instant before) {
        return jdbc.sql(FORGET_LINKS).param("before", before).update();
    }

    boolean useLink(byte[] hash, Instant now) {
        return jdbc.sql(USE_LINK).param("hash", hash).param("now", now).update() == 1;
    }
}
