package org.guildhall.competencies;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.words.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FrameworkStore {

    private static final String FRAMEWORKS = """
            select id, name, edition, language, source, licence, acknowledgement, url, complete, competencies,
                   occupations, skill_groups, relations, unlisted, imported_at
              from framework order by name, id limit 100
            """;

    private static final String FRAMEWORK = """
            select id, name, edition, language, source, licence, acknowledgement, url, complete, competencies,
                   occupations, skill_groups, relations, unlisted, imported_at
              from framework where id = :id
            """;

    private static final String UNLISTED = """
            select u.id, u.kind, u.uri,
                   (select count(*) from occupation_competency r where r.occupation = u.id or r.competency = u.id)
                   + (select count(*) from competency_relation r where r.competency = u.id or r.related = u.id)
                   + (select count(*) from competency_broader r where r.competency = u.id or r.broader = u.id)
                   + (select count(*) from competency_group_member r
                       where r.competency = u.id or r.competency_group = u.id)
                   + (select count(*) from competency_group_broader r
                       where r.competency_group = u.id or r.broader = u.id)
                   + (select count(*) from occupation_broader r where r.occupation = u.id or r.broader = u.id)
                   + (select count(*) from occupation_group_member r
                       where r.occupation = u.id or r.competency_group = u.id) as relations
              from (select id, 'occupation' as kind, uri from occupation
                     where framework = :framework and status = 'unlisted' and uri > :after
                    union all
                    select id, 'competency', uri from competency
                     where framework = :framework and status = 'unlisted' and uri > :after
                    union all
                    select id, 'group', uri from competency_group
                     where framework = :framework and status = 'unlisted' and uri > :after
                     order by uri limit :size) u
             order by u.uri
            """;

    private static final String ADD = """
            insert into framework_import (id, institution, person, person_name, started_at, state, classification_name,
                relations_name)
            values (:id, :institution, :person, :name, :at, 'started', :classification, :relations)
            """;

    private static final String END = """
            update framework_import set state = :state, finished_at = :at, problem = cast(:problem as jsonb),
                   added = :added, changed = :changed, unchanged = :unchanged, retired = :retired
             where id = :id and finished_at is null
            """;

    private static final String IMPORTS = """
            select id, person_name, started_at, finished_at, state, classification_name, relations_name,
                   problem::text, added, changed, unchanged, retired
              from framework_import
             where (started_at, id) < (:before, :id)
             order by started_at desc, id desc limit :size
            """;

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient jdbc;

    FrameworkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            FrameworkImportId id,
            String personName,
            Instant startedAt,
            @Nullable Instant finishedAt,
            FrameworkImport.State state,
            String classificationName,
            String relationsName,
            @Nullable String problem,
            int added,
            int changed,
            int unchanged,
            int retired) {

        FrameworkImport framed() {
            return new FrameworkImport(
                    id,
                    personName,
                    startedAt,
                    finishedAt,
                    state,
                    classificationName,
                    relationsName,
                    problem == null ? null : Phrase.ofJson(problem),
                    added,
                    changed,
                    unchanged,
                    retired);
        }
    }

    List<FrameworkLine> frameworks() {
        return jdbc.sql(FRAMEWORKS).query(FrameworkLine.class).list();
    }

    Optional<FrameworkLine> framework(FrameworkId id) {
        return jdbc.sql(FRAMEWORK).param("id", id).query(FrameworkLine.class).optional();
    }

    List<Unlisted> unlisted(FrameworkId framework, @Nullable String after, int size) {
        return jdbc.sql(UNLISTED)
                .param("framework", framework)
                .param("after", after == null ? "" : after)
                .param("size", size)
                .query(Unlisted.class)
                .list();
    }

    void add(FrameworkImportId id, Actor actor, String classification, String relations, Instant at) {
        boolean known = !actor.isSystem();
        jdbc.sql(ADD)
                .param("id", id)
                .param("institution", known ? actor.organisation() : null)
                .param("person", known ? actor.person() : null)
                .param("name", actor.name())
                .param("at", at)
                .param("classification", classification)
                .param("relations", relations)
                .update();
    }

    /** False where it had ended before. */
    boolean end(
            FrameworkImportId id,
            FrameworkImport.State state,
            @Nullable Phrase problem,
            MergeCounts counts,
            Instant at) {
        return jdbc.sql(END)
                        .param("id", id)
                        .param("state", state)
                        .param("problem", problem == null ? null : problem.json())
                        .param("added", counts.added())
                        .param("changed", counts.changed())
                        .param("unchanged", counts.unchanged())
                        .param("retired", counts.retired())
                        .param("at", at)
                        .update()
                == 1;
    }

    List<FrameworkImport> imports(@Nullable String before, int size) {
        int cut = before == null ? -1 : before.indexOf('_');
        return jdbc
                .sql(IMPORTS)
                .param("before", before == null ? END_OF_TIME : Instant.parse(before.substring(0, cut)))
                .param("id", before == null ? new UUID(-1, -1) : UUID.fromString(before.substring(cut + 1)))
                .param("size", size)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::framed)
                .toList();
    }
}
