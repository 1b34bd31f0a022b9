package org.guildhall.platform.sms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.ids.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TextStore {

    private static final String ADD = """
            insert into outgoing_text (id, person_id, number, kind, body, queued_at, next_try_at, sent_at)
            values (:id, :person, :number, :kind, :body, :at, :next, :sent)
            """;

    private static final String DUE = """
            select id, number, kind, body, queued_at, tries from outgoing_text
            where next_try_at <= :now order by next_try_at limit 10 for update skip locked
            """;

    private static final String SENT = """
            update outgoing_text set sent_at = :at, next_try_at = null, tries = tries + 1, provider_id = :provider,
                status = :status, failure = null, failure_code = null
            where id = :id
            """;

    private static final String FAILED = """
            update outgoing_text set tries = tries + 1, next_try_at = :next, failure = :failure, failure_code = :code,
                status = case when cast(:next as timestamptz) is null then 'failed' else status end
            where id = :id
            """;

    /** Reports may overtake each other: what has arrived does not go back to being sent. */
    private static final String REPORTED = """
            update outgoing_text set status = :status, failure_code = :code
            where provider_id = :provider and coalesce(status, '') not in ('delivered', 'undelivered', 'failed', 'read')
            returning number
            """;

    private final JdbcClient jdbc;

    TextStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A message that is due to leave. */
    record Queued(UUID id, String number, String kind, String body, Instant queuedAt, int tries) {}

    void add(PersonId person, String number, String kind, String body, Instant at, boolean arrived) {
        jdbc.sql(ADD)
                .param("id", Ids.next())
                .param("person", person)
                .param("number", number)
                .param("kind", kind)
                .param("body", body)
                .param("at", at)
                .param("next", arrived ? null : at)
                .param("sent", arrived ? at : null)
                .update();
    }

    List<Queued> due(Instant now) {
        return jdbc.sql(DUE).param("now", now).query(Queued.class).list();
    }

    void sent(UUID id, String provider, String status, Instant at) {
        jdbc.sql(SENT)
                .param("id", id)
                .param("provider", provider)
                .param("status", status)
                .param("at", at)
                .update();
    }

    void failed(UUID id, @Nullable Instant next, @Nullable Integer code, String failure) {
        jdbc.sql(FAILED)
                .param("id", id)
                .param("next", next)
                .param("code", code)
                .param("failure", failure)
                .update();
    }

    /** The number it went to; empty where no such message is known, or its end has been reported already. */
    Optional<String> reported(String provider, String status, @Nullable Integer code) {
        return jdbc.sql(REPORTED)
                .param("provider", provider)
                .param("status", status)
                .param("code", code)
                .query(String.class)
                .optional();
    }
}
