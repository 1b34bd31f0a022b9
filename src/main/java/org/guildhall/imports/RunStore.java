package org.guildhall.imports;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the running steps read and write. */
@Repository
class RunStore {

    // two runs of one import take turns, and the second finds nothing left
    private static final String LOCK = """
            select state from import_file where id = :id for update
            """;

    private static final String UNJUDGED = """
            select line, fields from import_row where import_id = :id and line > :after order by line limit :size
            """;

    private static final String UNWRITTEN = """
            select line, fields from import_row
            where import_id = :id and not written and verdict in ('fresh', 'changed') order by line limit :size
            """;

    private static final String JUDGE = """
            update import_row r set verdict = j.verdict, label = j.label, written = :written,
                problems = case when j.problems = '' then '{}' else string_to_array(j.problems, chr(30)) end
            from unnest(cast(:lines as integer[]), cast(:verdicts as text[]), cast(:labels as text[]),
                    cast(:problems as text[])) as j (line, verdict, label, problems)
            where r.import_id = :id and r.line = j.line
            """;

    private static final String PASS = """
            update import_file set passed = passed + :rows where id = :id
            """;

    private static final String BETWEEN_PROBLEMS = "\u001E";

    private final JdbcClient jdbc;

    RunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row as it was read. */
    record RawRow(int line, String fields) {}

    Optional<ImportState> lock(ImportId id) {
        return jdbc.sql(LOCK).param("id", id).query(ImportState.class).optional();
    }

    List<RawRow> after(ImportId id, int line, int size) {
        return jdbc.sql(UNJUDGED)
                .param("id", id)
                .param("after", line)
                .param("size", size)
                .query(RawRow.class)
                .list();
    }

    List<RawRow> unwritten(ImportId id, int size) {
        return jdbc.sql(UNWRITTEN)
                .param("id", id)
                .param("size", size)
                .query(RawRow.class)
                .list();
    }

    void judge(ImportId id, List<Integer> lines, List<Verdict> verdicts, boolean written) {
        jdbc.sql(JUDGE)
                .param("id", id)
                .param("written", written)
                .param("lines", lines)
                .param("verdicts", verdicts.stream().map(Verdict::kind).toList())
                .param("labels", verdicts.stream().map(Verdict::label).toList())
                .param("problems", verdicts.stream().map(RunStore::packed).toList())
                .update();
        jdbc.sql(PASS).param("id", id).param("rows", lines.size()).update();
    }

    private static String packed(Verdict verdict) {
        return String.join(
                BETWEEN_PROBLEMS,
                verdict.problems().stream()
                        .map(problem -> problem.packed().replace(BETWEEN_PROBLEMS, " "))
                        .toList());
    }
}
