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
            insert into ask_link (token_hash, ask_id, made_at, expires_at) values (:hash, :ask, :at, :expires)
            """;

    private static final String BY_TOKEN = """
            select a.id as ask, a.person_id as person, p.name, p.language, p.zone, a.role, a.organisation_id as organisation,
                   o.name as organisation_name, a.subject_id as subject, a.placement_id as placement, a.path,
                   a.state, a.ended_at, a.reason, l.expires_at, l.revoked_at
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
                   o.name as organisation_name, a.raised_by is not distinct from a.person_id as own
            from ask a join person p on p.id = a.person_id join organisation o on o.id = a.organisation_id
            where a.id = :ask
            """;

    private static final String MADE_SINCE = """
            select exists (select 1 from ask_link where ask_id = :ask and made_at > :since)
            """;

    private static final String DUE_REMINDERS = """
            select id from ask where state = 'open' and next_reminder_at <= :now
            order by next_reminder_at limit 200 for update skip locked
            """;

    private static final String REMIND_AT = """
            update ask set next_reminder_at = :next where id = :ask
            """;

    private static final String REMINDED = """
            update ask set reminded = reminded + 1, reminded_at = :now, next_reminder_at = :next where id = :ask
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
            @Nullable Instant revokedAt) {}

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
            String organisationName,
            boolean own) {}

    void add(byte[] hash, AskId ask, Instant at, Instant expires) {
        jdbc.sql(ADD)
                .param("hash", hash)
                .param("ask", ask)
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

    List<AskId> dueReminders(Instant now) {
        return jdbc.sql(DUE_REMINDERS).param("now", now).query(AskId.class).list();
    }

    void remindAt(AskId ask, @Nullable Instant next) {
        jdbc.sql(REMIND_AT).param("ask", ask).param("next", next).update();
    }

    void reminded(AskId ask, Instant now, @Nullable Instant next) {
        jdbc.sql(REMINDED)
                .param("ask", ask)
                .param("now", now)
                .param("next", next)
                .update();
    }
}
