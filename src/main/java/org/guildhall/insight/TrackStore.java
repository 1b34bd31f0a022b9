package org.guildhall.insight;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells the rows that overviews read again from what they stand for. */
@Repository
class TrackStore {

    /** What is told at the same time twice would be told last by whoever saw less: one after the other. */
    private static final String LOCK = """
            select count(pg_advisory_xact_lock(hashtextextended(id::text, 185)))
            from (select unnest(cast(:ids as uuid[])) as id order by 1) them
            """;

    private static final String PLACEMENTS = """
            insert into placement_track (placement_id, institution_id, employer_id, programme_id, state, starts_on, ends_on,
                required_minutes, logged_minutes, approved_minutes, last_day)
            select p.id, p.institution_id, p.employer_id, v.programme_id, p.state, p.starts_on, p.ends_on,
                   p.required_hours * 60, coalesce(d.minutes, 0), coalesce(h.minutes, 0), d.last_day
            from placement p join programme_version v on v.id = p.programme_version_id
            cross join lateral (
                select sum(minutes) as minutes, max(day) as last_day from log_entry where placement_id = p.id) d
            cross join lateral (select sum(minutes) as minutes from hours_ledger where placement_id = p.id) h
            where p.id = any(cast(:ids as uuid[]))
            on conflict (placement_id) do update set state = excluded.state, starts_on = excluded.starts_on,
                ends_on = excluded.ends_on, required_minutes = excluded.required_minutes,
                logged_minutes = excluded.logged_minutes, approved_minutes = excluded.approved_minutes,
                last_day = excluded.last_day
            """;

    /**
     * The days from which each reason holds. Silent: a week without a day in the logbook. Behind: at the pace of the days
     * that have gone, a tenth of the required hours would be missing in the end; said after two weeks at the earliest.
     * Unsigned: five days after the terms were written, or three before the start. A host does not hear how far judgements
     * lie apart: those are the learner's, the tutor's and the institution's until they are released.
     */
    private static final String REASONS = """
            with them as (
                select t.*, a.made_at from placement_track t
                left join lateral (
                    select made_at from agreement_terms where placement_id = t.placement_id order by number desc limit 1
                ) a on true
                where t.placement_id = any(cast(:ids as uuid[]))
            ), single as (
                select placement_id, 'unsigned' as reason,
                       least(made_at::date + 5, greatest(made_at::date + 1, starts_on - 3)) as from_day
                from them where state = 'agreeing' and made_at is not null
                union all
                select placement_id, 'silent', greatest(coalesce(last_day, starts_on - 1), starts_on - 1) + 8
                from them where state = 'active'
                union all
                select placement_id, 'behind', greatest(starts_on + 14, starts_on + 1 + ceil(
                    (ends_on - starts_on + 1) * (logged_minutes / (0.9 * required_minutes)))::integer)
                from them where state = 'active' and logged_minutes < required_minutes
                union all
                select t.placement_id, 'late', min(a.due_on) + 1
                from them t join ask a on a.placement_id = t.placement_id
                where a.state = 'open' and a.due_on is not null and a.kind <> 'agreements.ask.sign'
                group by t.placement_id
                union all
                select t.placement_id, 'declined', min((a.ended_at at time zone 'UTC')::date)
                from them t join ask a on a.placement_id = t.placement_id
                where a.state = 'declined' and t.state in ('proposed', 'tentative', 'agreeing', 'ready', 'active', 'paused',
                    'ended')
                  and not exists (
                    select 1 from ask b where b.subject_id = a.subject_id and b.kind = a.kind and b.state in ('open', 'done'))
                group by t.placement_id
                union all
                select placement_id, 'apart', min(since) from (
                    select j.placement_id, max(s.submitted_at at time zone 'UTC')::date as since
                    from them t join judgement j on j.placement_id = t.placement_id
                    join assessment s on s.id = j.assessment_id
                    where not exists (select 1 from assessment_release r
                        where r.placement_id = t.placement_id and r.acknowledged_at is not null)
                    group by j.placement_id, j.objective_id having max(j.level) - min(j.level) >= 2
                ) differing group by placement_id
            ), told as (
                select s.placement_id, t.institution_id as organisation_id, s.reason, s.from_day
                from single s join them t on t.placement_id = s.placement_id
                union all
                select s.placement_id, t.employer_id, s.reason, s.from_day
                from single s join them t on t.placement_id = s.placement_id where s.reason <> 'apart'
            ), now_due as (
                select * from told
                union all
                select placement_id, organisation_id, 'any', min(from_day) from told group by placement_id, organisation_id
            ), gone as (
                delete from placement_reason r where r.placement_id = any(cast(:ids as uuid[])) and not exists (
                    select 1 from now_due n where n.placement_id = r.placement_id
                      and n.organisation_id = r.organisation_id and n.reason = r.reason)
            )
            insert into placement_reason (placement_id, organisation_id, reason, from_day)
            select placement_id, organisation_id, reason, from_day from now_due
            on conflict (placement_id, organisation_id, reason) do update set from_day = excluded.from_day
            where placement_reason.from_day <> excluded.from_day
            """;

    private static final String ASKS = """
            insert into ask_track (ask_id, institution_id, employer_id, raised_at, due_on, state, ended_at, kind, programme_id,
                host_id)
            select a.id, a.institution_id, a.employer_id, a.raised_at, a.due_on, a.state, a.ended_at, a.kind,
                   (select v.programme_id from placement p join programme_version v on v.id = p.programme_version_id
                       where p.id = a.placement_id),
                   (select o.id from organisation o where o.id = a.organisation_id and o.kind = 'employer')
            from ask a where a.id = any(cast(:ids as uuid[]))
            on conflict (ask_id) do update set due_on = excluded.due_on, state = excluded.state, ended_at = excluded.ended_at
            """;

    private static final String PLACEMENT_OF_ASK = """
            select placement_id from ask where id = :id and placement_id is not null
            """;

    private static final String PLACEMENT_IDS = """
            select id from placement where id > :after order by id limit :size
            """;

    private static final String ASK_IDS = """
            select id from ask where id > :after order by id limit :size
            """;

    private static final String FORGET_REASONS = """
            delete from placement_reason
            """;

    private static final String FORGET_PLACEMENTS = """
            delete from placement_track
            """;

    private static final String FORGET_ASKS = """
            delete from ask_track
            """;

    private final JdbcClient jdbc;

    TrackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lock(List<UUID> ids) {
        jdbc.sql(LOCK).param("ids", ids).query(Long.class).single();
    }

    void tellPlacements(List<UUID> ids) {
        jdbc.sql(PLACEMENTS).param("ids", ids).update();
        jdbc.sql(REASONS).param("ids", ids).update();
    }

    void tellAsks(List<UUID> ids) {
        jdbc.sql(ASKS).param("ids", ids).update();
    }

    List<UUID> placementOfAsk(UUID ask) {
        return jdbc.sql(PLACEMENT_OF_ASK).param("id", ask).query(UUID.class).list();
    }

    List<UUID> placementsAfter(UUID after, int size) {
        return jdbc.sql(PLACEMENT_IDS)
                .param("after", after)
                .param("size", size)
                .query(UUID.class)
                .list();
    }

    List<UUID> asksAfter(UUID after, int size) {
        return jdbc.sql(ASK_IDS)
                .param("after", after)
                .param("size", size)
                .query(UUID.class)
                .list();
    }

    void forget() {
        jdbc.sql(FORGET_REASONS).update();
        jdbc.sql(FORGET_PLACEMENTS).update();
        jdbc.sql(FORGET_ASKS).update();
    }
}
