package org.guildhall.platform.once;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WrittenFormStore {

    private static final String IS_WRITTEN = """
            select exists (select 1 from written_form where person_id = :person and key = :key and content = :content)
            """;

    private static final String ANSWER = """
            select path, notice, notice_arguments from written_form
            where person_id = :person and key = :key and content = :content and path is not null
            """;

    private static final String ANSWERED = """
            update written_form set path = :path, notice = :notice, notice_arguments = :arguments
            where person_id = :person and key = :key and content = :content
            """;

    private static final String FORGET = """
            delete from written_form where person_id = :person and key = :key and content = :content
            """;

    private static final String CLEAR = """
            delete from written_form where at < :before
            """;

    private final JdbcClient jdbc;

    WrittenFormStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        return jdbc.sql(CLEAR).param("before", before).update();
    }

    private JdbcClient.StatementSpec of(String sql, SentForm form) {
        return jdbc.sql(sql)
                .param("person", form.person())
                .param("key", form.key())
                .param("content", form.content());
    }
}
