package org.guildhall.platform.once;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each statement is the system's own, beside whatever transaction the request is in. */
@Repository
class WrittenFormStore {

    private static final String IS_WRITTEN = """
            select exists (select 1 from written_form where person_id = :person and key = :key and content = :content)
            """;

    private static final String ANSWER = """
            select path, notice, notice_arguments from written_form
            where person_id = :person and key = :key and content = :content and path is not null
            """;

    /** Not waited for until it is on the disk: without it a second sender is shown the page they came from. */
    private static final String ANSWERED = """
            update written_form set path = :path, notice = :notice, notice_arguments = :arguments
            where person_id = :person and key = :key and content = :content
              and set_config('synchronous_commit', 'off', true) = 'off'
            """;

    private static final String FORGET = """
            delete from written_form where person_id = :person and key = :key and content = :content
            """;

    private static final String CLEAR = """
            delete from written_form where at < :before
            """;

    private final JdbcClient system;

    WrittenFormStore(@Qualifier("systemJdbcClient") JdbcClient system) {
        this.system = system;
    }

    boolean isWritten(SentForm form) {
        return of(IS_WRITTEN, form).query(Boolean.class).single();
    }

    Optional<WrittenForms.Answer> answer(SentForm form) {
        return of(ANSWER, form).query(WrittenForms.Answer.class).optional();
    }

    int answered(SentForm form, String path, @Nullable String notice, List<String> arguments) {
        return of(ANSWERED, form)
                .param("path", path)
                .param("notice", notice)
                .param("arguments", arguments)
                .update();
    }

    int forget(SentForm form) {
        return of(FORGET, form).update();
    }

    int clear(Instant before) {
        return system.sql(CLEAR).param("before", before).update();
    }

    private JdbcClient.StatementSpec of(String sql, SentForm form) {
        return system.sql(sql)
                .param("person", form.person())
                .param("key", form.key())
                .param("content", form.content());
    }
}
