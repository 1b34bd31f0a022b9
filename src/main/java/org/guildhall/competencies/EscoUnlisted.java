package org.guildhall.competencies;

import java.util.List;
import java.util.UUID;
import org.guildhall.platform.ids.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What relations name and no list of the files describes: ESCO 1.1.1 has one such occupation, named by 67 relations to
 * skills, and some groups. They are kept without words, so that no relation is lost.
 */
final class EscoUnlisted {

    private static final String NAMED = """
            select distinct n.kind, n.uri
              from (select 'occupation' as kind, narrower as uri from esco_occupation_skills
                    union select 'competency', broader from esco_occupation_skills
                    union select 'competency', narrower from esco_skill_skills
                    union select 'competency', broader from esco_skill_skills
                    union select k.kind, e.uri
                      from (select narrower as uri, narrower_kind as type from esco_skill_broader
                            union select broader, broader_kind from esco_skill_broader
                            union select narrower, narrower_kind from esco_occupation_broader
                            union select broader, broader_kind from esco_occupation_broader) e
                      join (values ('Occupation', 'occupation'), ('KnowledgeSkillCompetence', 'competency'),
                                   ('SkillGroup', 'skill_group'), ('ISCOGroup', 'isco_group')) k (type, kind)
                        on k.type = e.type) n
             where not exists (select 1 from esco_skills s where s.uri = n.uri)
               and not exists (select 1 from esco_occupations s where s.uri = n.uri)
               and not exists (select 1 from esco_skill_groups s where s.uri = n.uri)
               and not exists (select 1 from esco_isco_groups s where s.uri = n.uri)
            """;

    private static final String OCCUPATIONS = """
            insert into occupation as o (id, framework, uri, label, status)
            select n.id, :framework, n.uri, '', 'unlisted'
              from unnest(cast(:ids as uuid[]), cast(:kinds as text[]), cast(:uris as text[])) as n (id, kind, uri)
             where n.kind = 'occupation'
            on conflict (framework, uri) do update set status = 'unlisted' where o.status = 'retired' and o.label = ''
            """;

    private static final String COMPETENCIES = """
            insert into competency as c (id, framework, uri, kind, label, status)
            select n.id, :framework, n.uri, 'other', '', 'unlisted'
              from unnest(cast(:ids as uuid[]), cast(:kinds as text[]), cast(:uris as text[])) as n (id, kind, uri)
             where n.kind = 'competency'
            on conflict (framework, uri) do update set status = 'unlisted' where c.status = 'retired' and c.label = ''
            """;

    private static final String GROUPS = """
            insert into competency_group as g (id, framework, uri, kind, label, status)
            select n.id, :framework, n.uri, n.kind, '', 'unlisted'
              from unnest(cast(:ids as uuid[]), cast(:kinds as text[]), cast(:uris as text[])) as n (id, kind, uri)
             where n.kind in ('skill_group', 'isco_group')
            on conflict (framework, uri) do update set status = 'unlisted' where g.status = 'retired' and g.label = ''
            """;

    private static final String RETIRE = """
            with gone_competency as (
                update competency set status = 'retired' where framework = :framework and status = 'unlisted'
                   and uri <> all (cast(:uris as text[])) returning 1),
            gone_occupation as (
                update occupation set status = 'retired' where framework = :framework and status = 'unlisted'
                   and uri <> all (cast(:uris as text[])) returning 1),
            gone_group as (
                update competency_group set status = 'retired' where framework = :framework and status = 'unlisted'
                   and uri <> all (cast(:uris as text[])) returning 1)
            select (select count(*) from gone_competency) + (select count(*) from gone_occupation)
                   + (select count(*) from gone_group)
            """;

    private final JdbcClient jdbc;
    private final UUID framework;

    EscoUnlisted(JdbcClient jdbc, UUID framework) {
        this.jdbc = jdbc;
        this.framework = framework;
    }

    /** @param kind occupation, competency, skill_group or isco_group */
    private record Named(String kind, String uri) {}

    MergeCounts merge() {
        List<Named> named = jdbc.sql(NAMED).query(Named.class).list();
        long added = add(OCCUPATIONS, named) + add(COMPETENCIES, named) + add(GROUPS, named);
        long retired = jdbc.sql(RETIRE)
                .param("framework", framework)
                .param("uris", named.stream().map(Named::uri).toList())
                .query(Long.class)
                .single();
        return new MergeCounts(added, 0, named.size() - added, retired);
    }

    private long add(String sql, List<Named> named) {
        return jdbc.sql(sql)
                .param("framework", framework)
                .param("ids", named.stream().map(it -> Ids.next()).toList())
                .param("kinds", named.stream().map(Named::kind).toList())
                .param("uris", named.stream().map(Named::uri).toList())
                .update();
    }
}
