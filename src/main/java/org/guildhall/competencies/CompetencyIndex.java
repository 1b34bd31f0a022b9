package org.guildhall.competencies;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What search reads, made anew for a framework whenever its words have changed. */
final class CompetencyIndex {

    private static final String CLEAR = """
            with words as (delete from competency_word where framework = :framework)
            delete from competency_search where framework = :framework
            """;

    private static final String FILL = """
            insert into competency_search (subject, framework, institution, kind, label, folded, alternatives,
                label_words, words)
            select f.id, f.framework, f.institution, f.kind, f.label, f.folded, f.alternatives,
                   array_to_tsvector(array_remove(string_to_array(f.folded, ' '), '')),
                   array_to_tsvector(array_remove(string_to_array(
                       f.folded || ' ' || array_to_string(f.alternatives, ' '), ' '), ''))
              from (select c.id, c.framework, c.institution, c.kind, c.label, competency_fold(c.label) as folded,
                           array(select competency_fold(a) from unnest(c.alternatives) a) as alternatives
                      from (select id, framework, institution, kind, label,
                                   alternative_labels || hidden_labels as alternatives
                              from competency where framework = :framework and status = 'released'
                            union all
                            select id, framework, institution, 'occupation', label,
                                   alternative_labels || hidden_labels
                              from occupation where framework = :framework and status = 'released') c) f
            """;

    private static final String WORDS = """
            insert into competency_word (framework, institution, word, stem)
            select w.framework, w.institution, w.word, competency_stem(w.word, f.language)
              from (select distinct s.framework, s.institution, unnest(tsvector_to_array(s.words)) as word
                      from competency_search s where s.framework = :framework) w
              join framework f on f.id = w.framework
            """;

    private static final String STATISTICS = "select competency_statistics() is null";

    private final JdbcClient jdbc;

    CompetencyIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void rebuild(UUID framework) {
        jdbc.sql(CLEAR).param("framework", framework).update();
        jdbc.sql(FILL).param("framework", framework).update();
        jdbc.sql(WORDS).param("framework", framework).update();
        jdbc.sql(STATISTICS).query(Boolean.class).single();
    }
}
