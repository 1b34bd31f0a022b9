package org.guildhall.insight;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds by the trigram indexes, and reads what is found under the row security of whoever searches. */
@Repository
class SearchStore {

    private static final String PEOPLE = """
            select p.id, p.name as label, r.organisation as place, r.role as word, p.id as person, 1000 - f.score as rank
            from search_people(search_fold(:words)) f join person p on p.id = f.id
            left join lateral (
                select t.role, o.name as organisation from (
                    select m.role, m.organisation_id, 1 as rank from membership m where m.person_id = p.id
                    union all
                    select y.role, y.organisation_id, 2 from placement_party y where y.person_id = p.id
                ) t left join organisation o on o.id = t.organisation_id order by t.rank, t.role limit 1
            ) r on true
            where (1000 - f.score, p.id) > (:rank, :after) order by 1000 - f.score, p.id limit :size
            """;

    private static final String PLACEMENTS = """
            with found as (
                select id, max(score) as score from (
                    select f.id, f.score from search_placements(search_fold(:words)) f
                    union all
                    select p.id, f.score from search_people(search_fold(:words)) f join placement p on p.learner_id = f.id
                    union all
                    select p.id, f.score from search_organisations(search_fold(:words)) f
                    join placement p on p.employer_id = f.id
                ) by_any group by id
            )
            select p.id, l.name as label, p.title || ' · ' || e.name as place, p.state as word,
                   p.learner_id as person, 1000 - f.score as rank
            from found f join placement p on p.id = f.id join person l on l.id = p.learner_id
            join organisation e on e.id = p.employer_id
            where (1000 - f.score, p.id) > (:rank, :after) order by 1000 - f.score, p.id limit :size
            """;

    private static final String ORGANISATIONS = """
            select o.id, o.name as label, o.sector as place, o.kind as word, null::uuid as person, 1000 - f.score as rank
            from search_organisations(search_fold(:words)) f join organisation o on o.id = f.id
            where (1000 - f.score, o.id) > (:rank, :after) order by 1000 - f.score, o.id limit :size
            """;

    /** What an employer has not published is for the employer alone, as in the list of opportunities. */
    private static final String OPPORTUNITIES = """
            with found as (
                select id, max(score) as score from (
                    select f.id, f.score from search_opportunities(search_fold(:words)) f
                    union all
                    select o.id, f.score from search_organisations(search_fold(:words)) f
                    join opportunity o on o.employer_id = f.id
                ) by_any group by id
            )
            select o.id, o.title as label, concat_ws(' · ', e.name, o.city) as place, o.state as word,
                   null::uuid as person, 1000 - f.score as rank
            from found f join opportunity o on o.id = f.id join organisation e on e.id = o.employer_id
            where (o.state = 'published' or o.employer_id = actor_host())
              and (1000 - f.score, o.id) > (:rank, :after) order by 1000 - f.score, o.id limit :size
            """;

    private final JdbcClient jdbc;

    SearchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Found> find(Found.Kind kind, String words, int rank, UUID after, int size) {
        String sql = switch (kind) {
            case PEOPLE -> PEOPLE;
            case PLACEMENTS -> PLACEMENTS;
            case ORGANISATIONS -> ORGANISATIONS;
            case OPPORTUNITIES -> OPPORTUNITIES;
        };
        return jdbc.sql(sql)
                .param("words", words)
                .param("rank", rank)
                .param("after", after)
                .param("size", size)
                .query(Found.class)
                .list();
    }
}
