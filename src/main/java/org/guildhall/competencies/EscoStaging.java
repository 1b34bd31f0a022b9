package org.guildhall.competencies;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.LongConsumer;
import org.guildhall.platform.ids.Ids;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.JdbcTemplate;

/** Copies the files of ESCO into temporary tables of the running transaction, in batches, never whole. */
final class EscoStaging {

    private static final int BATCH = 256 * 1024;

    private static final String TABLES = """
            create temporary table esco_skills (id uuid, uri text, kind text, reuse_level text, label text,
                alternatives text, hidden text, description text, scope_note text) on commit drop;
            create temporary table esco_occupations (id uuid, uri text, code text, label text,
                alternatives text, hidden text, description text, scope_note text) on commit drop;
            create temporary table esco_skill_groups (id uuid, uri text, code text, label text, description text)
                on commit drop;
            create temporary table esco_isco_groups (id uuid, uri text, code text, label text, description text)
                on commit drop;
            create temporary table esco_concept_schemes (id uuid, uri text, tops text) on commit drop;
            create temporary table esco_occupation_skills (id uuid, narrower text, broader text, strength text)
                on commit drop;
            create temporary table esco_skill_skills (id uuid, narrower text, broader text, strength text)
                on commit drop;
            create temporary table esco_skill_broader (id uuid, narrower text, broader text,
                narrower_kind text, broader_kind text) on commit drop;
            create temporary table esco_occupation_broader (id uuid, narrower text, broader text,
                narrower_kind text, broader_kind text) on commit drop;
            create temporary table esco_unlisted (id uuid, kind text, uri text) on commit drop;
            """;

    private final JdbcTemplate jdbc;

    EscoStaging(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void create() {
        jdbc.execute(TABLES);
    }

    /**
     * Copies one file.
     *
     * @param progress hears now and then how many characters more have been copied
     * @return rows copied
     */
    long copy(EscoArchive archive, EscoFile file, LongConsumer progress) {
        Long rows = jdbc.execute((Connection connection) -> {
            CopyIn copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + file.staging() + " from stdin (format text, encoding 'UTF8')");
            try (EscoRows source = archive.rows(file)) {
                Batch batch = new Batch(copy, progress);
                source.forEach(batch::add);
                batch.flush();
                return copy.endCopy();
            } catch (IOException failed) {
                throw new SQLException(failed);
            } catch (Lost lost) {
                throw lost.cause;
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        });
        jdbc.execute("analyze " + file.staging());
        return rows == null ? 0 : rows;
    }

    /** Carries what the connection said through the walk over the rows. */
    private static final class Lost extends RuntimeException {

        private final SQLException cause;

        Lost(SQLException cause) {
            super(cause);
            this.cause = cause;
        }
    }

    /** Rows on their way, in the text format of COPY. */
    private static final class Batch {

        private final CopyIn copy;
        private final LongConsumer progress;
        private final StringBuilder text = new StringBuilder(BATCH + 8192);

        Batch(CopyIn copy, LongConsumer progress) {
            this.copy = copy;
            this.progress = progress;
        }

        void add(List<String> row) {
            text.append(Ids.next());
            for (String field : row) {
                text.append('\t');
                escape(field);
            }
            text.append('\n');
            if (text.length() >= BATCH) {
                flush();
            }
        }

        private void escape(String field) {
            for (int at = 0; at < field.length(); at++) {
                char character = field.charAt(at);
                switch (character) {
                    case '\\' -> text.append("\\\\");
                    case '\t' -> text.append("\\t");
                    case '\n' -> text.append("\\n");
                    case '\r' -> text.append("\\r");
                    // PostgreSQL keeps no NUL in text
                    case '\0' -> text.append(' ');
                    default -> text.append(character);
                }
            }
        }

        void flush() {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            try {
                copy.writeToCopy(bytes, 0, bytes.length);
            } catch (SQLException failed) {
                throw new Lost(failed);
            }
            progress.accept(text.length());
            text.setLength(0);
        }
    }
}
