package org.guildhall.competencies;

/** A table of relations: which files and tables feed it. Every text here is fixed; nothing of it comes from outside. */
enum EscoRelation {
    OCCUPATION_SKILLS(
            "occupation_competency",
            "occupation",
            "competency",
            "esco_occupation_skills",
            "occupation",
            "competency",
            true),
    SKILL_SKILLS("competency_relation", "competency", "related", "esco_skill_skills", "competency", "competency", true),
    SKILL_BROADER(
            "competency_broader", "competency", "broader", "esco_skill_broader", "competency", "competency", false),
    SKILL_GROUPS(
            "competency_group_member",
            "competency",
            "competency_group",
            "esco_skill_broader",
            "competency",
            "competency_group",
            false),
    GROUP_BROADER(
            "competency_group_broader",
            "competency_group",
            "broader",
            "(select * from esco_skill_broader union all select * from esco_occupation_broader)",
            "competency_group",
            "competency_group",
            false),
    OCCUPATION_BROADER(
            "occupation_broader",
            "occupation",
            "broader",
            "esco_occupation_broader",
            "occupation",
            "occupation",
            false),
    OCCUPATION_GROUPS(
            "occupation_group_member",
            "occupation",
            "competency_group",
            "esco_occupation_broader",
            "occupation",
            "competency_group",
            false);

    private static final String WITH_STRENGTH = """
            with wanted as materialized (
                select distinct on (a.id, b.id) a.id as one, b.id as other, r.strength
                  from %4$s r
                  join %5$s a on a.framework = :framework and a.uri = r.narrower
                  join %6$s b on b.framework = :framework and b.uri = r.broader
                 order by a.id, b.id, r.strength),
            gone as (
                delete from %1$s t using %5$s a
                 where :complete and a.id = t.%2$s and a.framework = :framework
                   and not exists (select 1 from wanted w where w.one = t.%2$s and w.other = t.%3$s) returning 1),
            merged as (
                insert into %1$s as t (%2$s, %3$s, strength) select one, other, strength from wanted
                on conflict (%2$s, %3$s) do update set strength = excluded.strength
                where t.strength <> excluded.strength returning xmax = 0 as added)
            select count(*) filter (where added) as added, count(*) filter (where not added) as changed,
                   (select count(*) from wanted) - count(*) as unchanged,
                   (select count(*) from gone) as retired from merged
            """;

    private static final String PLAIN = """
            with wanted as materialized (
                select distinct a.id as one, b.id as other
                  from %4$s r
                  join %5$s a on a.framework = :framework and a.uri = r.narrower
                  join %6$s b on b.framework = :framework and b.uri = r.broader),
            gone as (
                delete from %1$s t using %5$s a
                 where :complete and a.id = t.%2$s and a.framework = :framework
                   and not exists (select 1 from wanted w where w.one = t.%2$s and w.other = t.%3$s) returning 1),
            merged as (
                insert into %1$s (%2$s, %3$s) select one, other from wanted on conflict do nothing returning 1)
            select count(*) as added, 0 as changed, (select count(*) from wanted) - count(*) as unchanged,
                   (select count(*) from gone) as retired from merged
            """;

    private final String sql;

    EscoRelation(
            String table,
            String one,
            String other,
            String source,
            String oneTable,
            String otherTable,
            boolean strength) {
        this.sql = (strength ? WITH_STRENGTH : PLAIN).formatted(table, one, other, source, oneTable, otherTable);
    }

    /** Merges the relation; parameters {@code framework} and {@code complete}; answers the counts of a merge. */
    String sql() {
        return sql;
    }
}
