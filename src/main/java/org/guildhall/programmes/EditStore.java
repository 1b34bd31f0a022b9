package org.guildhall.programmes;

import java.time.Instant;
import java.util.Optional;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.edit.Stamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EditStore {

    private static final String STAMP = """
            select revision, person_id as person, person_name as name, at from programme_edit
            where programme_version_id = :version and part = :part
            """;

    /** Whoever comes second waits for the first and then finds another revision. */
    private static final String TAKE = """
            insert into programme_edit (programme_version_id, part, revision, person_id, person_name, at)
            values (:version, :part, 1, :person, :name, :at)
            on conflict (programme_version_id, part) do update set revision = programme_edit.revision + 1,
                person_id = excluded.person_id, person_name = excluded.person_name, at = excluded.at
            where programme_edit.revision = :revision
            """;

    private static final String COUNT = """
            insert into programme_edit (programme_version_id, part, revision, person_id, person_name, at)
            values (:version, :part, 1, :person, :name, :at)
            on conflict (programme_version_id, part) do update set revision = programme_edit.revision + 1,
                person_id = excluded.person_id, person_name = excluded.person_name, at = excluded.at
            """;

    private final JdbcClient jdbc;

    EditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Stamp> stamp(ProgrammeVersionId version, Part part) {
        return jdbc.sql(STAMP)
                .param("version", version)
                .param("part", part)
                .query(Stamp.class)
                .optional();
    }

    /** Whether the part still has the revision that a write began from; counts it then. */
    boolean take(ProgrammeVersionId version, Part part, int revision, Actor by, Instant at) {
        return of(TAKE, version, part, by, at).param("revision", revision).update() == 1;
    }

    void count(ProgrammeVersionId version, Part part, Actor by, Instant at) {
        of(COUNT, version, part, by, at).update();
    }

    private JdbcClient.StatementSpec of(String sql, ProgrammeVersionId version, Part part, Actor by, Instant at) {
        return jdbc.sql(sql)
                .param("version", version)
                .param("part", part)
                .param("person", by.person())
                .param("name", by.name())
                .param("at", at);
    }
}
