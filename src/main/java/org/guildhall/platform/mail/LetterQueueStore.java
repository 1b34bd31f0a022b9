package org.guildhall.platform.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters that have not left, without what they say. */
@Repository
class LetterQueueStore {

    private static final String HELD = """
            select id, kind, split_part(to_address, '@', 2) as domain, queued_at, tries, next_try_at, failure
            from outgoing_letter
            where sent_at is null and failure is not null and (queued_at, id) > (:at, :id)
            order by queued_at, id limit :size
            """;

    private static final String SEND_AGAIN = """
            update outgoing_letter set next_try_at = :now, tries = 0
            where id = :id and sent_at is null and failure is not null
            """;

    private static final String SEND_ALL_AGAIN = """
            update outgoing_letter set next_try_at = :now, tries = 0
            where sent_at is null and failure is not null
            """;

    private final JdbcClient jdbc;

    LetterQueueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<HeldLetter> held(Instant at, UUID id, int size) {
        return jdbc.sql(HELD)
                .param("at", at)
                .param("id", id)
                .param("size", size)
                .query(HeldLetter.class)
                .list();
    }

    int sendAgain(UUID id, Instant now) {
        return jdbc.sql(SEND_AGAIN).param("id", id).param("now", now).update();
    }

    int sendAllAgain(Instant now) {
        return jdbc.sql(SEND_ALL_AGAIN).param("now", now).update();
    }
}
