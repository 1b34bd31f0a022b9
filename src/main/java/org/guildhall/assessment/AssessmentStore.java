package org.guildhall.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.placements.PlacementId;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.ids.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AssessmentStore {

    private static final String ADD = """
            insert into assessment (id, placement_id, kind, person_id, person_name, submitted_at)
            values (:id, :placement, :kind, :person, :name, :at) on conflict (placement_id, kind) do nothing
            """;

    private static final String ADD_JUDGEMENT = """
            insert into judgement (assessment_id, placement_id, objective_id, level, comment)
            values (:assessment, :placement, :objective, :level, :comment)
            """;

    private static final String DONE = """
            select kind, person_name, submitted_at from assessment where placement_id = :placement order by submitted_at
            """;

    private static final String JUDGEMENTS = """
            select a.kind, j.objective_id as objective, j.level, j.comment
            from judgement j join assessment a on a.id = j.assessment_id
            where j.placement_id = :placement and (:all or a.person_id = :person)
            """;

    private static final String RELEASE = """
            insert into assessment_release (placement_id, released_at, released_by) values (:placement, :at, :by)
            on conflict (placement_id) do nothing
            """;

    private static final String RELEASED = """
            select released_at, released_by, acknowledged_at, agrees, comment from assessment_release
            where placement_id = :placement
            """;

    private static final String ANSWER = """
            update assessment_release set acknowledged_at = :at, agrees = :agrees, comment = :comment
            where placement_id = :placement and acknowledged_at is null
            """;

    private final JdbcClient jdbc;

    AssessmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean add(PlacementId placement, AssessmentKind kind, Actor by, List<Judgement> judgements, Instant at) {
        UUID id = Ids.next();
        boolean added = jdbc.sql(ADD)
                        .param("id", id)
                        .param("placement", placement)
                        .param("kind", kind)
                        .param("person", by.person())
                        .param("name", by.name())
                        .param("at", at)
                        .update()
                == 1;
        if (added) {
            judgements.forEach(it -> jdbc.sql(ADD_JUDGEMENT)
                    .param("assessment", id)
                    .param("placement", placement)
                    .param("objective", it.objective())
                    .param("level", it.level())
                    .param("comment", it.comment())
                    .update());
        }
        return added;
    }

    List<Assessed> done(PlacementId placement) {
        return jdbc.sql(DONE)
                .param("placement", placement)
                .query(Assessed.class)
                .list();
    }

    List<Judgement> judgements(PlacementId placement, Actor reader, boolean all) {
        return jdbc.sql(JUDGEMENTS)
                .param("placement", placement)
                .param("all", all)
                .param("person", reader.person())
                .query(Judgement.class)
                .list();
    }

    boolean release(PlacementId placement, String by, Instant at) {
        return jdbc.sql(RELEASE)
                        .param("placement", placement)
                        .param("by", by)
                        .param("at", at)
                        .update()
                == 1;
    }

    Optional<Release> released(PlacementId placement) {
        return jdbc.sql(RELEASED)
                .param("placement", placement)
                .query(Release.class)
                .optional();
    }

    boolean answer(PlacementId placement, boolean agrees, String comment, Instant at) {
        return jdbc.sql(ANSWER)
                        .param("placement", placement)
                        .param("agrees", agrees)
                        .param("comment", comment)
                        .param("at", at)
                        .update()
                == 1;
    }
}
