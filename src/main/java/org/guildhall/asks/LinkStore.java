package org.guildhall.asks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LinkStore {

    private static final String ADD = """
            insert into ask_link (token_hash, ask_id, asks, made_at, expires_at)
            values (:hash, :ask, cast(:asks as uuid[]), :at, :expires)
            """;

    private static final String BY_TOKEN = """
            select a.id as ask, a.person_id as person, p.name, p.language, p.zone, a.role, a.organisation_id as organisation,
                   o.name as organisation_name, a.subject_id as subject, a.placement_id as placement, a.path,
                   a.state, a.ended_at, a.reason, l.expires_at, l.revoked_at, l.revoked_by, l.asks
            from ask_link l join ask a on a.id = l.ask_id join person p on p.id = a.person_id
            join organisation o on o.id = a.organisation_id
            where l.token_hash = :hash
            """;

    private static final String ALIKE = """
            select o.path, o.subject_id as subject, o.placement_id as placement from ask a
            join ask o on o.person_id = a.person_id and o.role = a.role and o.organisation_id = a.organisation_id
                and o.kind = a.kind and o.id <> a.id
            where a.id = :ask and o.state = 'open' order by o.due_on nulls last, o.id limit 50
            """;

    private static final String ADDRESSEE = """
            select a.id as ask, a.kind, a.details, a.due_on as due, a.state, a.reminded, p.name, p.email, p.language, p.zone,
                   o.name as organisation_name
            from ask a join person p on p.id = a.person_id join organisation o on o.id = a.organisation_id
            where a.id = :ask
            """;

    private static final String MADE_SINCE = """
            select exists (select 1 from ask_link where ask_id = :ask and made_at > :since)
            """;

    private static final String LISTED = """
            select id as ask, path, subject_id as subject, placement_id as placement, state from ask
            where id = any(cast(:asks as uuid[])) and state in ('open', 'done')
            """;

    private static final String REVOKE = """
            update ask_link set revoked_at = :at, revoked_by = :by
            where (ask_id = :ask or :ask = any(asks)) and revoked_at is null and expires_at > :at
            """;

    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A link as it stands. */
    record Standing(
            AskId ask,
            PersonId person,
            String name,
            String language,
            String zone,
            Role role,
            OrganisationId organisation,
            String organisationName,
            UUID subject,
            @Nullable UUID placement,
            String path,
            AskState state,
            @Nullable Instant endedAt,
            @Nullable String reason,
            Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable LinkEnding revokedBy,
            List<AskId> asks) {

        boolean isList() {
            return !asks.isEmpty();
        }
    }

    /** One ask of a list. */
    record Listed(
            AskId ask, String path, UUID subject, @Nullable UUID placement, AskState state) {}

    /** Another open ask of the same kind for the same person. */
    record Alike(String path, UUID subject, @Nullable UUID placement) {}

    /** Whom a letter about an ask goes to. */
    record Addressee(
            AskId ask,
            String kind,
            List<String> details,
            java.time.@Nullable LocalDate due,
            AskState state,
            int reminded,
            String name,
            String email,
            String language,
            String zone,
            String organisationName) {

        /** What is asked, in the reader's language. */
        String words(String part) {
            return Ask.words(kind, part, details);
        }
    }

    void add(byte[] hash, AskId ask, List<AskId> asks, Instant at, Instant expires) {
        jdbc.sql(ADD)
                .param("hash", hash)
                .param("ask", ask)
                .param("asks", asks)
                .param("at", at)
                .param("expires", expires)
                .update();
    }

    Optional<Standing> byToken(byte[] hash) {
        return jdbc.sql(BY_TOKEN).param("hash", hash).query(Standing.class).optional();
    }

    List<Alike> alike(AskId ask) {
        return jdbc.sql(ALIKE).param("ask", ask).query(Alike.class).list();
    }

    Addressee addressee(AskId ask) {
        return jdbc.sql(ADDRESSEE).param("ask", ask).query(Addressee.class).single();
    }

    boolean madeSince(AskId ask, Instant since) {
        return jdbc.sql(MADE_SINCE)
                .param("ask", ask)
                .param("since", since)
                .query(Boolean.class)
                .single();
    }

    /** What of a list is open or done. */
    List<Listed> listed(List<AskId> asks) {
        return jdbc.sql(LISTED).param("asks", asks).query(Listed.class).list();
    }

    /** Ends every link that leads to an ask; how many worked until now. */
    int revoke(AskId ask, LinkEnding by, Instant at) {
        return jdbc.sql(REVOKE)
                .param("ask", ask)
                .param("by", by)
                .param("at", at)
                .update();
    }
}
