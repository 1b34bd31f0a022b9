package org.guildhall.competencies;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings the framework's rows to what the temporary tables hold, within the running transaction. What is equal is left
 * alone; what the files no longer name is retired, not deleted, because objectives and records refer to it.
 */
final class EscoMerge {

    private static final String COMPETENCIES = """
            with merged as (
                insert into competency as c (id, framework, institution, uri, kind, reuse_level, label,
                    alternative_labels, hidden_labels, description, scope_note, status)
                select distinct on (s.uri) s.id, :framework, :institution::uuid, s.uri,
                       case s.kind when 'knowledge' then 'knowledge' when 'skill/competence' then 'skill' else 'other' end,
                       case s.reuse_level when 'transversal' then 'transversal' when 'cross-sector' then 'cross_sector'
                            when 'sector-specific' then 'sector_specific'
                            when 'occupation-specific' then 'occupation_specific' end,
                       btrim(s.label),
                       array_remove(regexp_split_to_array(btrim(s.alternatives), '\\s*\\n\\s*'), ''),
                       array_remove(regexp_split_to_array(btrim(s.hidden), '\\s*\\n\\s*'), ''),
                       btrim(s.description, E' \\n\\r'), btrim(s.scope_note, E' \\n\\r'), 'released'
                  from esco_skills s order by s.uri, s.id
                on conflict (framework, uri) do update set kind = excluded.kind, reuse_level = excluded.reuse_level,
                    label = excluded.label, alternative_labels = excluded.alternative_labels,
                    hidden_labels = excluded.hidden_labels, description = excluded.description,
                    scope_note = excluded.scope_note, status = 'released'
                where (c.kind, c.reuse_level, c.label, c.alternative_labels, c.hidden_labels, c.description,
                       c.scope_note, c.status)
                    is distinct from (excluded.kind, excluded.reuse_level, excluded.label, excluded.alternative_labels,
                       excluded.hidden_labels, excluded.description, excluded.scope_note, excluded.status)
                returning xmax = 0 as added)
            select count(*) filter (where added) as added, count(*) filter (where not added) as changed,
                   (select count(distinct uri) from esco_skills) - count(*) as unchanged, 0 as retired
              from merged
            """;

    private static final String OCCUPATIONS = """
            with merged as (
                insert into occupation as o (id, framework, institution, uri, code, label, alternative_labels,
                    hidden_labels, description, scope_note, status)
                select distinct on (s.uri) s.id, :framework, :institution::uuid, s.uri, s.code, btrim(s.label),
                       array_remove(regexp_split_to_array(btrim(s.alternatives), '\\s*\\n\\s*'), ''),
                       array_remove(regexp_split_to_array(btrim(s.hidden), '\\s*\\n\\s*'), ''),
                       btrim(s.description, E' \\n\\r'), btrim(s.scope_note, E' \\n\\r'), 'released'
                  from esco_occupations s order by s.uri, s.id
                on conflict (framework, uri) do update set code = excluded.code, label = excluded.label,
                    alternative_labels = excluded.alternative_labels, hidden_labels = excluded.hidden_labels,
                    description = excluded.description, scope_note = excluded.scope_note, status = 'released'
                where (o.code, o.label, o.alternative_labels, o.hidden_labels, o.description, o.scope_note, o.status)
                    is distinct from (excluded.code, excluded.label, excluded.alternative_labels,
                       excluded.hidden_labels, excluded.description, excluded.scope_note, excluded.status)
                returning xmax = 0 as added)
            select count(*) filter (where added) as added, count(*) filter (where not added) as changed,
                   (select count(distinct uri) from esco_occupations) - count(*) as unchanged, 0 as retired
              from merged
            """;

    private static final String GROUPS = """
            with merged as (
                insert into competency_group as g (id, framework, institution, uri, kind, code, label, description, status)
                select distinct on (s.uri) s.id, :framework, :institution::uuid, s.uri, s.kind, s.code, btrim(s.label),
                       btrim(s.description, E' \\n\\r'), 'released'
                  from (select *, 'skill_group' as kind from esco_skill_groups
                        union all select *, 'isco_group' from esco_isco_groups) s order by s.uri, s.id
                on conflict (framework, uri) do update set kind = excluded.kind, code = excluded.code,
                    label = excluded.label, description = excluded.description, status = 'released'
                where (g.kind, g.code, g.label, g.description, g.status)
                    is distinct from (excluded.kind, excluded.code, excluded.label, excluded.description, excluded.status)
                returning xmax = 0 as added)
            select count(*) filter (where added) as added, count(*) filter (where not added) as changed,
                   (select count(distinct uri) from (select uri from esco_skill_groups union all select uri from esco_isco_groups) s) - count(*) as unchanged, 0 as retired
              from merged
            """;

    private static final String RETIRE = """
            with gone_competency as (
                update competency set status = 'retired' where framework = :framework and status = 'released'
                   and not exists (select 1 from esco_skills s where s.uri = competency.uri) returning 1),
            gone_occupation as (
                update occupation set status = 'retired' where framework = :framework and status = 'released'
                   and not exists (select 1 from esco_occupations s where s.uri = occupation.uri) returning 1),
            gone_group as (
                update competency_group set status = 'retired' where framework = :framework and status = 'released'
                   and not exists (select 1 from esco_skill_groups s where s.uri = competency_group.uri)
                   and not exists (select 1 from esco_isco_groups s where s.uri = competency_group.uri) returning 1)
            select 0 as added, 0 as changed, 0 as unchanged, (select count(*) from gone_competency)
                   + (select count(*) from gone_occupation) + (select count(*) from gone_group) as retired
            """;

    private final JdbcClient jdbc;
    private final UUID framework;
    private final @Nullable UUID institution;

    EscoMerge(JdbcClient jdbc, UUID framework, @Nullable UUID institution) {
        this.jdbc = jdbc;
        this.framework = framework;
        this.institution = institution;
    }

    MergeCounts competencies() {
        return merge(COMPETENCIES);
    }

    MergeCounts occupations() {
        return merge(OCCUPATIONS);
    }

    MergeCounts groups() {
        return merge(GROUPS);
    }

    private MergeCounts merge(String sql) {
        return jdbc.sql(sql)
                .param("framework", framework)
                .param("institution", institution)
                .query(MergeCounts.class)
                .single();
    }

    MergeCounts retire() {
        return jdbc.sql(RETIRE)
                .param("framework", framework)
                .query(MergeCounts.class)
                .single();
    }
}
