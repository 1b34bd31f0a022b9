package org.guildhall.assessment;

import java.time.Instant;
import java.util.List;
import org.guildhall.placements.PlacementId;
import org.guildhall.programmes.ObjectiveId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TalkStore {

    private static final String ASK = """
            insert into assessment_talk (placement_id, objective_id, asked_at, asked_by)
            values (:placement, :objective, :at, :by) on conflict (placement_id, objective_id) do nothing
            """;

    private static final String ALL = """
            select objective_id as objective, asked_at, asked_by, held_at, noted_by, outcome
            from assessment_talk where placement_id = :placement
            """;

    private static final String HELD = """
            update assessment_talk set held_at = :at, noted_by = :by, outcome = :outcome
            where placement_id = :placement and held_at is null
            """;

    private final JdbcClient jdbc;

    TalkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ask(PlacementId placement, ObjectiveId objective, String by, Instant at) {
        jdbc.sql(ASK)
                .param("placement", placement)
                .param("objective", objective)
                .param("by", by)
                .param("at", at)
                .update();
    }

    List<Talk> all(PlacementId placement) {
        return jdbc.sql(ALL).param("placement", placement).query(Talk.class).list();
    }

    boolean held(PlacementId placement, String by, String outcome, Instant at) {
        return jdbc.sql(HELD)
                        .param("placement", placement)
                        .param("by", by)
                        .param("outcome", outcome)
                        .param("at", at)
                        .update()
                > 0;
    }
}
