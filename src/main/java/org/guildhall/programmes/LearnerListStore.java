package org.guildhall.programmes;

import java.util.List;
import org.guildhall.platform.web.Order;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Learners in an order, a page at a time. */
@Repository
class LearnerListStore {

    private static final String LEARNERS = """
            with line as (
                select e.id, e.person_id as person, p.name as person_name, e.reference, c.name as cohort_name,
                       case :column when 'cohort' then search_fold(c.name)
                           when 'reference' then coalesce(e.reference, '') else search_fold(p.name) end collate "C" as place
                from enrolment e join cohort c on c.id = e.cohort_id join person p on p.id = e.person_id
                where :words = '' or p.name ilike '%' || :words || '%' or e.reference = :words)
            select * from line
            where :after::uuid is null or case when :descending then (place, id) < (:value, :after)
                else (place, id) > (:value, :after) end
            order by case when :descending then place end desc, case when :descending then id end desc, place, id
            limit :size
            """;

    private final JdbcClient jdbc;

    LearnerListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<LearnerLine> learners(String words, Order order, @Nullable String after, int size) {
        return jdbc.sql(LEARNERS)
                .param("words", words)
                .param("column", order.column())
                .param("descending", order.descending())
                .param("value", Order.value(after))
                .param("after", Order.id(after))
                .param("size", size)
                .query(LearnerLine.class)
                .list();
    }
}
