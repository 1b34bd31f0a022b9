package org.guildhall.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.work.WorkId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ImportStore {

    private static final String ADD = """
            insert into import_file (id, person_id, organisation_id, target, name, charset, separator,
                header, mapping, state, total, made_at)
            values (:id, :person, :organisation, :target, :name, :charset, :separator, :header,
                :mapping, 'uploaded', :total, :at)
            """;

    private static final String ADD_ROWS = """
            insert into import_row (import_id, line, fields)
            select :id, r.line, r.fields
            from unnest(cast(:lines as integer[]), cast(:fields as text[])) as r (line, fields)
            """;

    private static final String ONE = """
            select id, target, name, charset, separator, header, mapping, state, total, passed, work_id as work,
                   made_at
            from import_file where id = :id
            """;

    private static final String RECENT = """
            select id, target, name, charset, separator, header, mapping, state, total, passed, work_id as work,
                   made_at
            from import_file where person_id = :person and target = :target order by id desc limit 5
            """;

    private static final String SAMPLE = """
            select left(fields, 20000) from import_row where import_id = :id order by line limit 3
            """;

    private static final String MAP = """
            update import_file set mapping = :mapping, state = 'checking', passed = 0, revision = revision + 1
            where id = :id and state in ('uploaded', 'checked')
            """;

    private static final String WORKS = """
            update import_file set work_id = :work where id = :id
            """;

    private static final String ADVANCE = """
            update import_file set state = :to, passed = :passed, revision = revision + 1
            where id = :id and state = :from
            """;

    private static final String COUNTS = """
            select count(*) filter (where verdict = 'fresh') as fresh,
                   count(*) filter (where verdict = 'changed') as changed,
                   count(*) filter (where verdict = 'unchanged') as unchanged,
                   count(*) filter (where verdict = 'repeated') as repeated,
                   count(*) filter (where verdict = 'refused') as refused
            from import_row where import_id = :id
            """;

    private static final String ROWS = """
            select line, verdict, label, problems, '' as fields from import_row
            where import_id = :id and verdict = :verdict and line > :after order by line limit :size
            """;

    private static final String WHOLE_ROWS = """
            select line, verdict, label, problems, fields from import_row
            where import_id = :id and verdict = :verdict and line > :after order by line limit :size
            """;

    private static final String DISCARD = """
            delete from import_file where id = :id and state <> 'writing'
            """;

    private static final String FORGET = """
            delete from import_file where made_at < :before
            """;

    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A judged row as it is kept. */
    record Kept(int line, Verdict.Kind verdict, String label, List<String> problems, String fields) {

        JudgedRow judged() {
            return new JudgedRow(
                    line,
                    verdict,
                    label,
                    problems.stream().map(RowProblem::unpacked).toList());
        }
    }

    void add(ImportId id, Actor actor, String target, String name, CsvTable table, Mapping mapping, Instant at) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("person", actor.person())
                .param("organisation", actor.organisation())
                .param("target", target)
                .param("name", name)
                .param("charset", table.charset())
                .param("separator", String.valueOf(table.separator()))
                .param("header", table.header())
                .param("mapping", mapping.sources())
                .param("total", table.rows().size())
                .param("at", at)
                .update();
    }

    void add(ImportId id, List<CsvTable.Row> rows) {
        jdbc.sql(ADD_ROWS)
                .param("id", id)
                .param("lines", rows.stream().map(CsvTable.Row::line).toList())
                .param(
                        "fields",
                        rows.stream().map(row -> Fields.pack(row.fields())).toList())
                .update();
    }

    Optional<ImportFile> one(ImportId id) {
        return jdbc.sql(ONE).param("id", id).query(ImportFile.class).optional();
    }

    List<ImportFile> recent(Actor actor, String target) {
        return jdbc.sql(RECENT)
                .param("person", actor.person())
                .param("target", target)
                .query(ImportFile.class)
                .list();
    }

    List<List<String>> sample(ImportId id) {
        return jdbc.sql(SAMPLE).param("id", id).query(String.class).list().stream()
                .map(Fields::unpack)
                .toList();
    }

    boolean map(ImportId id, Mapping mapping) {
        return jdbc.sql(MAP).param("id", id).param("mapping", mapping.sources()).update() == 1;
    }

    void worksOn(ImportId id, WorkId work) {
        jdbc.sql(WORKS).param("id", id).param("work", work).update();
    }

    boolean advance(ImportId id, ImportState from, ImportState to, int passed) {
        return jdbc.sql(ADVANCE)
                        .param("id", id)
                        .param("from", from)
                        .param("to", to)
                        .param("passed", passed)
                        .update()
                == 1;
    }

    ImportCounts counts(ImportId id) {
        return jdbc.sql(COUNTS).param("id", id).query(ImportCounts.class).single();
    }

    List<JudgedRow> rows(ImportId id, Verdict.Kind kind, @Nullable Integer after, int size) {
        return kept(ROWS, id, kind, after, size).stream().map(Kept::judged).toList();
    }

    List<Kept> wholeRows(ImportId id, Verdict.Kind kind, @Nullable Integer after, int size) {
        return kept(WHOLE_ROWS, id, kind, after, size);
    }

    private List<Kept> kept(String sql, ImportId id, Verdict.Kind kind, @Nullable Integer after, int size) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("verdict", kind)
                .param("after", after == null ? 0 : after)
                .param("size", size)
                .query(Kept.class)
                .list();
    }

    boolean discard(ImportId id) {
        return jdbc.sql(DISCARD).param("id", id).update() == 1;
    }

    int forget(Instant before) {
        return jdbc.sql(FORGET).param("before", before).update();
    }
}
