package org.guildhall.platform.history;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HistoryStore {

    private static final String ADD = """
            insert into happening (id, at, act, subject_id, placement_id, person_id, actor_name, role, organisation_id,
                door, assistance_id, assistant_name, details)
            values (:id, :at, :act, :subject, :placement, :person, :name, :role, :organisation, :door,
                :assistance, :assistant,
                jsonb_object(cast(:names as text[]), cast(:values as text[])))
            """;

    private static final String ADD_EACH = """
            insert into happening (id, at, act, subject_id, person_id, actor_name, role, organisation_id, door,
                assistance_id, assistant_name)
            select n.id, :at, :act, n.subject, :person, :name, :role, :organisation, :door, :assistance, :assistant
              from unnest(cast(:ids as uuid[]), cast(:subjects as uuid[])) as n (id, subject)
            """;

    private static final String OF = """
            select id, at, act, subject_id as subject, placement_id as placement, actor_name, assistant_name, role, door,
                   array(select key from jsonb_each_text(details) order by key) as names,
                   array(select value from jsonb_each_text(details) order by key) as "values"
            from happening where subject_id = :subject order by at desc, id desc limit 100
            """;

    private static final String OF_PLACEMENT = """
            select id, at, act, subject_id as subject, placement_id as placement, actor_name, assistant_name, role, door,
                   array(select key from jsonb_each_text(details) order by key) as names,
                   array(select value from jsonb_each_text(details) order by key) as "values"
            from happening where placement_id = :placement and (at, id) < (:at, :id)
            order by at desc, id desc limit :size
            """;

    private static final String ASSISTED = """
            select id, at, act, subject_id as subject, placement_id as placement, actor_name, assistant_name, role, door,
                   array(select key from jsonb_each_text(details) order by key) as names,
                   array(select value from jsonb_each_text(details) order by key) as "values"
            from happening where assistance_id = :assistance order by at desc, id desc limit 100
            """;

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient jdbc;

    HistoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            UUID id,
            Instant at,
            String act,
            UUID subject,
            @Nullable UUID placement,
            String actorName,
            @Nullable String assistantName,
            String role,
            String door,
            List<String> names,
            List<String> values) {

        Happening happening() {
            Map<String, String> details = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                details.put(names.get(i), values.get(i));
            }
            return new Happening(id, at, act, subject, placement, actorName, assistantName, role, door, details);
        }
    }

    void add(Actor actor, String act, UUID subject, @Nullable UUID placement, Map<String, String> details, Instant at) {
        boolean known = !actor.isSystem();
        List<String> names = List.copyOf(details.keySet());
        jdbc.sql(ADD)
                .param("id", org.guildhall.platform.ids.Ids.next())
                .param("at", at)
                .param("act", act)
                .param("subject", subject)
                .param("placement", placement)
                .param("person", known ? actor.person() : null)
                .param("name", actor.name())
                .param("role", actor.role())
                .param("organisation", known ? actor.organisation() : null)
                .param("door", actor.door().word())
                .param("assistance", actor.door() instanceof Door.Assistance it ? it.id() : null)
                .param("assistant", actor.door() instanceof Door.Assistance it ? it.byName() : null)
                .param("names", names)
                .param("values", names.stream().map(details::get).toList())
                .update();
    }

    void addEach(Actor actor, String act, List<UUID> subjects, Instant at) {
        boolean known = !actor.isSystem();
        jdbc.sql(ADD_EACH)
                .param(
                        "ids",
                        subjects.stream()
                                .map(it -> org.guildhall.platform.ids.Ids.next())
                                .toList())
                .param("subjects", subjects)
                .param("at", at)
                .param("act", act)
                .param("person", known ? actor.person() : null)
                .param("name", actor.name())
                .param("role", actor.role())
                .param("organisation", known ? actor.organisation() : null)
                .param("door", actor.door().word())
                .param("assistance", actor.door() instanceof Door.Assistance it ? it.id() : null)
                .param("assistant", actor.door() instanceof Door.Assistance it ? it.byName() : null)
                .update();
    }

    List<Happening> of(UUID subject) {
        return jdbc.sql(OF).param("subject", subject).query(Row.class).list().stream()
                .map(Row::happening)
                .toList();
    }

    List<Happening> assisted(UUID assistance) {
        return jdbc.sql(ASSISTED).param("assistance", assistance).query(Row.class).list().stream()
                .map(Row::happening)
                .toList();
    }

    List<Happening> ofPlacement(UUID placement, @Nullable String before, int size) {
        int cut = before == null ? -1 : before.indexOf('_');
        return jdbc
                .sql(OF_PLACEMENT)
                .param("placement", placement)
                .param("at", before == null ? END_OF_TIME : Instant.parse(before.substring(0, cut)))
                .param("id", before == null ? new UUID(-1, -1) : UUID.fromString(before.substring(cut + 1)))
                .param("size", size)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::happening)
                .toList();
    }
}
