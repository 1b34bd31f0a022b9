package org.guildhall.platform.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.platform.ids.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LetterStore {

    private static final String ADD = """
            insert into outgoing_letter (id, to_address, to_name, language, kind, subject, plain, html, queued_at, next_try_at,
                sent_at)
            values (:id, :address, :name, :language, :kind, :subject, :plain, :html, :at, :next, :sent)
            """;

    private static final String DUE = """
            select id, to_address, to_name, language, subject, plain, html, queued_at, tries from outgoing_letter
            where next_try_at <= :now order by next_try_at limit 20 for update skip locked
            """;

    private static final String SENT = """
            update outgoing_letter set sent_at = :at, next_try_at = null, failure = null where id = :id
            """;

    private static final String FAILED = """
            update outgoing_letter set tries = tries + 1, next_try_at = :next, failure = :failure where id = :id
            """;

    private final JdbcClient jdbc;

    LetterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A letter that is due to leave. */
    record Queued(
            UUID id,
            String toAddress,
            String toName,
            String language,
            String subject,
            String plain,
            String html,
            Instant queuedAt,
            int tries) {}

    void add(Letter letter, String html, Instant at, boolean arrived) {
        jdbc.sql(ADD)
                .param("id", Ids.next())
                .param("address", letter.toAddress())
                .param("name", letter.toName())
                .param("language", letter.language())
                .param("kind", letter.kind())
                .param("subject", letter.subject())
                .param("plain", letter.plain())
                .param("html", html)
                .param("at", at)
                .param("next", arrived ? null : at)
                .param("sent", arrived ? at : null)
                .update();
    }

    List<Queued> due(Instant now) {
        return jdbc.sql(DUE).param("now", now).query(Queued.class).list();
    }

    void sent(UUID id, Instant at) {
        jdbc.sql(SENT).param("id", id).param("at", at).update();
    }

    void failed(UUID id, @Nullable Instant next, String failure) {
        jdbc.sql(FAILED)
                .param("id", id)
                .param("next", next)
                .param("failure", failure)
                .update();
    }
}
