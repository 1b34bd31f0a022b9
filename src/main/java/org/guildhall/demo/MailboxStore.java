package org.guildhall.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@ConditionalOnProperty("guildhall.demo")
class MailboxStore {

    private static final String ADD = """
            insert into mailbox_letter (sent_at, id, from_address, to_address, to_name, language, subject, plain, html)
            values (:sentAt, :id, :fromAddress, :toAddress, :toName, :language, :subject, :plain, :html)
            """;

    /** What the demo wrote in its past has left no post office: it goes straight in. */
    private static final String PAST = """
            insert into mailbox_letter (sent_at, id, from_address, to_address, to_name, language, subject, plain, html)
            select sent_at, id, :sender, to_address, to_name, language, subject, plain, html
            from outgoing_letter where sent_at is not null and sent_at < :before
            """;

    private static final String LIST = """
            select id, sent_at, to_address, to_name, language, subject, left(plain, 160) as opening from mailbox_letter
            where (:words = '' or position(lower(:words) in lower(to_name || ' ' || to_address)) > 0)
              and (sent_at, id) < (:sentAt, :id)
            order by sent_at desc, id desc limit :size
            """;

    private static final String ONE = """
            select id, sent_at, from_address, to_address, to_name, language, subject, plain, html
            from mailbox_letter where id = :id
            """;

    private static final String TEXTS = """
            select t.id, p.name as to_name, t.number, t.body, t.sent_at
            from outgoing_text t join person p on p.id = t.person_id
            where t.sent_at is not null
              and (:words = '' or position(lower(:words) in lower(p.name || ' ' || p.email || ' ' || t.number)) > 0)
            order by t.queued_at desc, t.id desc limit 20
            """;

    private final JdbcClient jdbc;

    MailboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(MailboxLetter letter) {
        jdbc.sql(ADD).paramSource(letter).update();
    }

    int addPast(String sender, Instant before) {
        return jdbc.sql(PAST).param("sender", sender).param("before", before).update();
    }

    List<MailboxLine> list(String words, Instant sentAt, UUID id, int size) {
        return jdbc.sql(LIST)
                .param("words", words.strip())
                .param("sentAt", sentAt)
                .param("id", id)
                .param("size", size)
                .query(MailboxLine.class)
                .list();
    }

    List<MailboxText> texts(String words) {
        return jdbc.sql(TEXTS)
                .param("words", words.strip())
                .query(MailboxText.class)
                .list();
    }

    Optional<MailboxLetter> one(UUID id) {
        return jdbc.sql(ONE).param("id", id).query(MailboxLetter.class).optional();
    }
}
