package org.guildhall.platform.work;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.words.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class WorkStore {

    private static final String ADD = """
            insert into work (id, kind, person, person_name, role, organisation, placements, title, details, came_from,
                state, ordered_at)
            values (:id, :kind, :person, :name, :role, :organisation, cast(:placements as uuid[]),
                cast(:title as jsonb), cast(:details as jsonb), :from, 'waiting', :at)
            """;

    private static final String VIEW = """
            select id, kind, title::text, state, stop_wanted, step::text, done, total, counted, outcome::text,
                   leads_to as path, came_from as "from", ordered_at, running_since, reported_at, ended_at
              from work where id = :id
            """;

    private static final String LATEST = """
            select id, kind, title::text, state, stop_wanted, step::text, done, total, counted, outcome::text,
                   leads_to as path, came_from as "from", ordered_at, running_since, reported_at, ended_at
              from work where person = :person and kind = :kind order by ordered_at desc, id desc limit 1
            """;

    private static final String TAKE_UP = """
            update work set state = 'running', attempt = attempt + 1, running_since = :at, reported_at = null,
                   step = null, done = 0
             where id = :id and state in ('waiting', 'running')
            returning kind, person, person_name as name, role, organisation, placements, details::text, came_from,
                   stop_wanted, attempt
            """;

    private static final String TELL = """
            update work set step = cast(:step as jsonb), done = :done, total = :total, counted = :counted,
                   reported_at = :at
             where id = :id and attempt = :attempt and state = 'running'
            returning stop_wanted
            """;

    private static final String END = """
            update work set state = :state, outcome = cast(:outcome as jsonb), leads_to = :path, ended_at = :at
             where id = :id and attempt = :attempt and state = 'running'
            """;

    private static final String STOP = """
            update work set stop_wanted = true where id = :id and state in ('waiting', 'running')
            """;

    private static final String FORGOTTEN = """
            select id from work w
             where state in ('waiting', 'running') and not exists (select 1 from scheduled_tasks t
                       where t.task_name = 'work' and t.task_instance = w.id::text)
             limit 100
            """;

    private static final String CLEAR = """
            delete from work where state in ('done', 'failed', 'stopped') and ended_at < :before
            """;

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    WorkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Work that a node has in its hands. */
    record TakenUp(
            String kind, Actor actor, Map<String, String> details, String cameFrom, boolean stopWanted, int attempt) {}

    private record Row(
            WorkId id,
            String kind,
            String title,
            WorkState state,
            boolean stopWanted,
            @Nullable String step,
            long done,
            long total,
            boolean counted,
            @Nullable String outcome,
            @Nullable String path,
            String from,
            Instant orderedAt,
            @Nullable Instant runningSince,
            @Nullable Instant reportedAt,
            @Nullable Instant endedAt) {

        Work work() {
            return new Work(
                    id,
                    kind,
                    Phrase.ofJson(title),
                    state,
                    stopWanted,
                    phrase(step),
                    done,
                    total,
                    counted,
                    phrase(outcome),
                    path,
                    from,
                    orderedAt,
                    runningSince,
                    reportedAt,
                    endedAt);
        }
    }

    private record TakenRow(
            String kind,
            PersonId person,
            String name,
            Role role,
            OrganisationId organisation,
            List<UUID> placements,
            String details,
            String cameFrom,
            boolean stopWanted,
            int attempt) {

        TakenUp takenUp() {
            Actor actor = new Actor(person, name, role, organisation, new Door.Job(kind), new HashSet<>(placements));
            Map<String, String> read = JSON.readValue(details, new TypeReference<Map<String, String>>() {});
            return new TakenUp(kind, actor, read, cameFrom, stopWanted, attempt);
        }
    }

    private static @Nullable Phrase phrase(@Nullable String json) {
        return json == null ? null : Phrase.ofJson(json);
    }

    private static @Nullable String json(@Nullable Phrase phrase) {
        return phrase == null ? null : phrase.json();
    }

    void add(WorkId id, Actor actor, WorkOrder order, Instant at) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("kind", order.kind())
                .param("person", actor.person())
                .param("name", actor.name())
                .param("role", actor.role())
                .param("organisation", actor.organisation())
                .param("placements", actor.placements())
                .param("title", order.title().json())
                .param("details", JSON.writeValueAsString(order.details()))
                .param("from", order.from())
                .param("at", at)
                .update();
    }

    Optional<Work> view(WorkId id) {
        return jdbc.sql(VIEW).param("id", id).query(Row.class).optional().map(Row::work);
    }

    Optional<Work> latest(PersonId person, String kind) {
        return jdbc.sql(LATEST)
                .param("person", person)
                .param("kind", kind)
                .query(Row.class)
                .optional()
                .map(Row::work);
    }

    Optional<TakenUp> takeUp(WorkId id, Instant at) {
        return jdbc.sql(TAKE_UP)
                .param("id", id)
                .param("at", at)
                .query(TakenRow.class)
                .optional()
                .map(TakenRow::takenUp);
    }

    /** Whether it is to stop; empty where it is no longer this attempt's. */
    Optional<Boolean> tell(WorkId id, int attempt, Progress.Told told, Instant at) {
        return jdbc.sql(TELL)
                .param("id", id)
                .param("attempt", attempt)
                .param("step", json(told.step()))
                .param("done", told.done())
                .param("total", told.total())
                .param("counted", told.counted())
                .param("at", at)
                .query(Boolean.class)
                .optional();
    }

    boolean end(WorkId id, int attempt, WorkState state, @Nullable Phrase words, @Nullable String path, Instant at) {
        return jdbc.sql(END)
                        .param("id", id)
                        .param("attempt", attempt)
                        .param("state", state)
                        .param("outcome", json(words))
                        .param("path", path)
                        .param("at", at)
                        .update()
                == 1;
    }

    boolean stop(WorkId id) {
        return jdbc.sql(STOP).param("id", id).update() == 1;
    }

    List<WorkId> forgotten() {
        return jdbc.sql(FORGOTTEN).query(WorkId.class).list();
    }

    void clear(Instant before) {
        jdbc.sql(CLEAR).param("before", before).update();
    }
}
