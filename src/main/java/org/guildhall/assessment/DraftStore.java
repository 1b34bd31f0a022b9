package org.guildhall.assessment;

import java.time.Instant;
import java.util.List;
import org.guildhall.placements.PlacementId;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.edit.Stamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DraftStore {

    private static final String KEEP = """
            insert into assessment_draft (placement_id, kind, person_id, objective_id, level, comment, saved_at, revision,
                written_in)
            values (:placement, :kind, :person, :objective, :level, :comment, :at, 1, :window)
            on conflict (placement_id, kind, person_id, objective_id)
            do update set level = excluded.level, comment = excluded.comment, saved_at = excluded.saved_at,
                revision = assessment_draft.revision + 1, written_in = excluded.written_in
            where assessment_draft.revision = :revision or assessment_draft.written_in = :window
            """;

    private static final String STAMP = """
            select coalesce(max(revision), 0) as revision, max(saved_at) as at from assessment_draft
            where placement_id = :placement and kind = :kind and person_id = :person
            """;

    private static final String IS_OVERTAKEN = """
            select exists (select 1 from assessment_draft
                where placement_id = :placement and kind = :kind and person_id = :person
                  and revision <> :revision and written_in is distinct from :window)
            """;

    private static final String KEPT = """
            select objective_id as objective, level, comment from assessment_draft
            where placement_id = :placement and kind = :kind and person_id = :person
            """;

    private static final String DROP = """
            delete from assessment_draft where placement_id = :placement and kind = :kind and person_id = :person
            """;

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where something else has been kept in another window. */
    boolean keep(
            PlacementId placement, AssessmentKind kind, Actor by, DraftJudgement draft, Window window, Instant at) {
        return jdbc.sql(KEEP)
                        .param("placement", placement)
                        .param("kind", kind)
                        .param("person", by.person())
                        .param("objective", draft.objective())
                        .param("level", draft.level())
                        .param("comment", draft.comment())
                        .param("at", at)
                        .param("window", window.id())
                        .param("revision", window.revision())
                        .update()
                == 1;
    }

    private record Last(int revision, @Nullable Instant at) {}

    Stamp stamp(PlacementId placement, AssessmentKind kind, Actor by) {
        Last last = jdbc.sql(STAMP)
                .param("placement", placement)
                .param("kind", kind)
                .param("person", by.person())
                .query(Last.class)
                .single();
        return new Stamp(last.revision(), by.person(), by.name(), last.at());
    }

    boolean isOvertaken(PlacementId placement, AssessmentKind kind, Actor by, Window window) {
        return jdbc.sql(IS_OVERTAKEN)
                .param("placement", placement)
                .param("kind", kind)
                .param("person", by.person())
                .param("revision", window.revision())
                .param("window", window.id())
                .query(Boolean.class)
                .single();
    }

    List<DraftJudgement> kept(PlacementId placement, AssessmentKind kind, Actor by) {
        return jdbc.sql(KEPT)
                .param("placement", placement)
                .param("kind", kind)
                .param("person", by.person())
                .query(DraftJudgement.class)
                .list();
    }

    void drop(PlacementId placement, AssessmentKind kind, Actor by) {
        jdbc.sql(DROP)
                .param("placement", placement)
                .param("kind", kind)
                .param("person", by.person())
                .update();
    }
}
