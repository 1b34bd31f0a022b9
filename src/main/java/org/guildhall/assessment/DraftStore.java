package org.guildhall.assessment;

import java.time.Instant;
import java.util.List;
import org.guildhall.placements.PlacementId;
import org.guildhall.platform.actor.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DraftStore {

    private static final String KEEP = """
            insert into assessment_draft (placement_id, kind, person_id, objective_id, level, comment, saved_at)
            values (:placement, :kind, :person, :objective, :level, :comment, :at)
            on conflict (placement_id, kind, person_id, objective_id)
            do update set level = excluded.level, comment = excluded.comment, saved_at = excluded.saved_at
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

    void keep(PlacementId placement, AssessmentKind kind, Actor by, DraftJudgement draft, Instant at) {
        jdbc.sql(KEEP)
                .param("placement", placement)
                .param("kind", kind)
                .param("person", by.person())
                .param("objective", draft.objective())
                .param("level", draft.level())
                .param("comment", draft.comment())
                .param("at", at)
                .update();
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
