package org.guildhall.placements;

import java.util.List;
import java.util.UUID;
import org.guildhall.platform.web.Order;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of placements: the newest first by their key alone, any other order by what stands in a column. */
@Repository
class PlacementListStore {

    static final String USUAL = "-newest";

    private static final UUID NEWEST = new UUID(-1, -1);

    /** Words are looked for by the indexes of the one search, see decision 71. */
    private static final String BY_KEY = """
            select p.id, l.name as learner_name, i.name as institution_name, e.name as employer_name,
                   g.title as programme_title, p.title, p.starts_on, p.ends_on, p.state, '' as place
            from placement p join person l on l.id = p.learner_id
            join organisation i on i.id = p.institution_id join organisation e on e.id = p.employer_id
            join programme_version v on v.id = p.programme_version_id join programme g on g.id = v.programme_id
            where (:state::text is null or p.state = :state)
              and (:words = '' or p.id in (
                  select f.id from search_placements(search_fold(:words)) f
                  union all select o.id from placement o
                      where o.learner_id in (select f.id from search_people(search_fold(:words)) f)
                  union all select o.id from placement o
                      where o.employer_id in (select f.id from search_organisations(search_fold(:words)) f)))
              and p.id < :before
            order by p.id desc limit :size
            """;

    private static final String BY_COLUMN = """
            with line as (
                select p.id, l.name as learner_name, i.name as institution_name, e.name as employer_name,
                       g.title as programme_title, p.title, p.starts_on, p.ends_on, p.state,
                       case :column when 'learner' then search_fold(l.name) when 'employer' then search_fold(e.name)
                           when 'what' then search_fold(p.title) when 'state' then p.state
                           when 'until' then to_char(p.ends_on, 'YYYY-MM-DD') else '' end collate "C" as place
                from placement p join person l on l.id = p.learner_id
                join organisation i on i.id = p.institution_id join organisation e on e.id = p.employer_id
                join programme_version v on v.id = p.programme_version_id join programme g on g.id = v.programme_id
                where (:state::text is null or p.state = :state)
                  and (:words = '' or p.id in (
                      select f.id from search_placements(search_fold(:words)) f
                      union all select o.id from placement o
                          where o.learner_id in (select f.id from search_people(search_fold(:words)) f)
                      union all select o.id from placement o
                          where o.employer_id in (select f.id from search_organisations(search_fold(:words)) f))))
            select * from line
            where :after::uuid is null or case when :descending then (place, id) < (:value, :after)
                else (place, id) > (:value, :after) end
            order by case when :descending then place end desc, case when :descending then id end desc, place, id
            limit :size
            """;

    private final JdbcClient jdbc;

    PlacementListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PlacementLine> list(
            @Nullable PlacementState state, String words, Order order, @Nullable String after, int size) {
        UUID id = Order.id(after);
        if (order.text().equals(USUAL)) {
            return jdbc.sql(BY_KEY)
                    .param("state", state)
                    .param("words", words)
                    .param("before", id == null ? NEWEST : id)
                    .param("size", size)
                    .query(PlacementLine.class)
                    .list();
        }
        return jdbc.sql(BY_COLUMN)
                .param("state", state)
                .param("words", words)
                .param("column", order.column())
                .param("descending", order.descending())
                .param("value", Order.value(after))
                .param("after", id)
                .param("size", size)
                .query(PlacementLine.class)
                .list();
    }
}
