package org.guildhall.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.placements.PlacementId;
import org.guildhall.platform.actor.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RequestStore {

    private static final String ADD = """
            insert into feedback_request (placement_id, id, day, learner_id, asked_id, asked_name, question, asked_at)
            values (:placement, :id, :day, :learner, :asked, :name, :question, :at)
            on conflict (placement_id, day, asked_id) where ended_at is null do nothing
            """;

    private static final String ONE = """
            select id, placement_id as placement, day, asked_id as asked, asked_name, question, asked_at, ended_at
            from feedback_request where placement_id = :placement and id = :id
            """;

    private static final String OPEN_OF_WEEK = """
            select id, placement_id as placement, day, asked_id as asked, asked_name, question, asked_at, ended_at
            from feedback_request
            where placement_id = :placement and day between :week and cast(:week as date) + 6 and ended_at is null
            order by id
            """;

    private static final String END = """
            update feedback_request set ended_at = :at
            where placement_id = :placement and day = :day and asked_id = :asked and ended_at is null returning id
            """;

    private static final String END_ONE = """
            update feedback_request set ended_at = :at where id = :id and ended_at is null
            """;

    private final JdbcClient jdbc;

    RequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean add(FeedbackRequest request, PersonId learner) {
        return jdbc.sql(ADD)
                        .param("placement", request.placement())
                        .param("id", request.id())
                        .param("day", request.day())
                        .param("learner", learner)
                        .param("asked", request.asked())
                        .param("name", request.askedName())
                        .param("question", request.question())
                        .param("at", request.askedAt())
                        .update()
                == 1;
    }

    Optional<FeedbackRequest> one(PlacementId placement, FeedbackRequestId id) {
        return jdbc.sql(ONE)
                .param("placement", placement)
                .param("id", id)
                .query(FeedbackRequest.class)
                .optional();
    }

    List<FeedbackRequest> openOfWeek(PlacementId placement, LocalDate week) {
        return jdbc.sql(OPEN_OF_WEEK)
                .param("placement", placement)
                .param("week", week)
                .query(FeedbackRequest.class)
                .list();
    }

    /** Ends what the person was asked about the day; returns it. */
    List<FeedbackRequestId> end(PlacementId placement, LocalDate day, PersonId asked, Instant at) {
        return jdbc.sql(END)
                .param("placement", placement)
                .param("day", day)
                .param("asked", asked)
                .param("at", at)
                .query(FeedbackRequestId.class)
                .list();
    }

    void end(UUID id, Instant at) {
        jdbc.sql(END_ONE).param("id", id).param("at", at).update();
    }
}
