package org.guildhall.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guildhall.placements.PlacementId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ActionStore {

    private static final String ADD = """
            insert into feedback_action (placement_id, id, feedback_id, learner_id, text, due_on, state, made_at)
            values (:placement, :id, :feedback, :learner, :text, :due, 'open', :at)
            """;

    private static final String ONE = """
            select id, placement_id as placement, feedback_id as feedback, learner_id as learner, text, due_on, state,
                   made_at, ended_at
            from feedback_action where placement_id = :placement and id = :id
            """;

    private static final String OF = """
            select id, placement_id as placement, feedback_id as feedback, learner_id as learner, text, due_on, state,
                   made_at, ended_at
            from feedback_action where placement_id = :placement and feedback_id = any(:ids) order by id
            """;

    private static final String END = """
            update feedback_action set state = :state, ended_at = :at
            where placement_id = :placement and id = :id and state = 'open'
            """;

    private final JdbcClient jdbc;

    ActionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(FeedbackAction action) {
        jdbc.sql(ADD)
                .param("placement", action.placement())
                .param("id", action.id())
                .param("feedback", action.feedback())
                .param("learner", action.learner())
                .param("text", action.text())
                .param("due", action.dueOn())
                .param("at", action.madeAt())
                .update();
    }

    Optional<FeedbackAction> one(PlacementId placement, FeedbackActionId id) {
        return jdbc.sql(ONE)
                .param("placement", placement)
                .param("id", id)
                .query(FeedbackAction.class)
                .optional();
    }

    List<FeedbackAction> of(PlacementId placement, List<FeedbackId> ids) {
        return jdbc.sql(OF)
                .param("placement", placement)
                .param("ids", ids)
                .query(FeedbackAction.class)
                .list();
    }

    boolean end(PlacementId placement, FeedbackActionId id, ActionState state, Instant at) {
        return jdbc.sql(END)
                        .param("placement", placement)
                        .param("id", id)
                        .param("state", state)
                        .param("at", at)
                        .update()
                == 1;
    }
}
