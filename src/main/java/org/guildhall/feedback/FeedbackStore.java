package org.guildhall.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.placements.PlacementId;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.ids.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FeedbackStore {

    private static final String ADD = """
            insert into feedback (placement_id, id, about, day, giver_id, giver_name, giver_role, phrases, text, said_at)
            values (:placement, :id, :about, :day, :giver, :name, :role, cast(:phrases as text[]), :text, :at)
            """;

    private static final String ONE = """
            select f.id, f.placement_id as placement, f.about, f.day, f.giver_id as giver, f.giver_name, f.giver_role,
                   f.phrases, f.text, f.said_at,
                   (select r.helped from feedback_rating r where r.placement_id = f.placement_id and r.feedback_id = f.id
                    order by r.id desc limit 1) as helped
            from feedback f where f.placement_id = :placement and f.id = :id
            """;

    private static final String OF_WEEK = """
            select f.id, f.placement_id as placement, f.about, f.day, f.giver_id as giver, f.giver_name, f.giver_role,
                   f.phrases, f.text, f.said_at,
                   (select r.helped from feedback_rating r where r.placement_id = f.placement_id and r.feedback_id = f.id
                    order by r.id desc limit 1) as helped
            from feedback f where f.placement_id = :placement and f.day between :week and cast(:week as date) + 6
            order by f.id limit 200
            """;

    private static final String NEWEST = """
            select f.id, f.placement_id as placement, f.about, f.day, f.giver_id as giver, f.giver_name, f.giver_role,
                   f.phrases, f.text, f.said_at,
                   (select r.helped from feedback_rating r where r.placement_id = f.placement_id and r.feedback_id = f.id
                    order by r.id desc limit 1) as helped
            from feedback f where f.placement_id = :placement and f.id < :before order by f.id desc limit :size
            """;

    private static final String ANSWERS = """
            select feedback_id as feedback, by_name, text, at from feedback_answer
            where placement_id = :placement and feedback_id = any(:ids) order by id
            """;

    private static final String RATE = """
            insert into feedback_rating (placement_id, feedback_id, id, by_id, helped, at)
            values (:placement, :feedback, :id, :by, :helped, :at)
            """;

    private static final String ANSWER = """
            insert into feedback_answer (placement_id, feedback_id, id, by_id, by_name, text, at)
            values (:placement, :feedback, :id, :by, :name, :text, :at)
            """;

    private final JdbcClient jdbc;

    FeedbackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PlacementId placement, FeedbackId id, GivenFeedback given, Actor by, Instant at) {
        jdbc.sql(ADD)
                .param("placement", placement)
                .param("id", id)
                .param("about", given.about())
                .param("day", given.day())
                .param("giver", by.person())
                .param("name", by.name())
                .param("role", by.role())
                .param("phrases", given.phrases().stream().map(Phrase::stored).toList())
                .param("text", given.text())
                .param("at", at)
                .update();
    }

    Optional<Remark> one(PlacementId placement, FeedbackId id) {
        return jdbc.sql(ONE)
                .param("placement", placement)
                .param("id", id)
                .query(Remark.class)
                .optional();
    }

    List<Remark> ofWeek(PlacementId placement, LocalDate week) {
        return jdbc.sql(OF_WEEK)
                .param("placement", placement)
                .param("week", week)
                .query(Remark.class)
                .list();
    }

    List<Remark> newest(PlacementId placement, UUID before, int size) {
        return jdbc.sql(NEWEST)
                .param("placement", placement)
                .param("before", before)
                .param("size", size)
                .query(Remark.class)
                .list();
    }

    List<Answer> answers(PlacementId placement, List<FeedbackId> ids) {
        return jdbc.sql(ANSWERS)
                .param("placement", placement)
                .param("ids", ids)
                .query(Answer.class)
                .list();
    }

    void rate(PlacementId placement, FeedbackId feedback, Actor by, boolean helped, Instant at) {
        jdbc.sql(RATE)
                .param("placement", placement)
                .param("feedback", feedback)
                .param("id", Ids.next())
                .param("by", by.person())
                .param("helped", helped)
                .param("at", at)
                .update();
    }

    void answer(PlacementId placement, FeedbackId feedback, Actor by, String text, Instant at) {
        jdbc.sql(ANSWER)
                .param("placement", placement)
                .param("feedback", feedback)
                .param("id", Ids.next())
                .param("by", by.person())
                .param("name", by.name())
                .param("text", text)
                .param("at", at)
                .update();
    }
}
