package org.guildhall.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InsightStore {

    private static final String OFF_TRACK = """
            with seen as (select * from placement where state in ('agreeing', 'active', 'ended'))
            select o.placement, l.name as learner_name, e.name as employer_name, s.title, o.reason
            from (
                select p.id as placement, 'unsigned' as reason, 1 as rank from seen p
                join agreement_terms t on t.placement_id = p.id
                where p.state = 'agreeing' and t.made_at < cast(:now as timestamptz) - interval '5 days'
                union all
                select p.id, 'silent', 2 from seen p
                where p.state = 'active' and p.starts_on < cast(:today as date) - 7 and not exists (
                    select 1 from log_entry d where d.placement_id = p.id and d.day >= cast(:today as date) - 7)
                union all
                select distinct a.placement_id, 'late', 3 from ask a join seen p on p.id = a.placement_id
                where a.state = 'open' and a.due_on < :today
                union all
                select p.id, 'behind', 4 from seen p
                where p.state = 'active' and p.starts_on < cast(:today as date) - 14 and (
                    select coalesce(sum(d.minutes), 0) from log_entry d where d.placement_id = p.id)
                    < 0.7 * p.required_hours * 60 * (cast(:today as date) - p.starts_on)
                        / greatest(p.ends_on - p.starts_on, 1)
                union all
                select j.placement_id, 'apart', 5 from judgement j join seen p on p.id = j.placement_id
                group by j.placement_id, j.objective_id having max(j.level) - min(j.level) >= 2
            ) o
            join seen s on s.id = o.placement join person l on l.id = s.learner_id
            join organisation e on e.id = s.employer_id
            order by o.rank, l.name, o.placement limit :size
            """;

    private static final String APPROVED = """
            select coalesce(sum(minutes), 0) from hours_ledger
            """;

    private final JdbcClient jdbc;

    InsightStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OffTrack> offTrack(Instant now, LocalDate today, int size) {
        return jdbc.sql(OFF_TRACK)
                .param("now", now)
                .param("today", today)
                .param("size", size)
                .query(OffTrack.class)
                .list();
    }

    long approvedMinutes() {
        return jdbc.sql(APPROVED).query(Long.class).single();
    }
}
