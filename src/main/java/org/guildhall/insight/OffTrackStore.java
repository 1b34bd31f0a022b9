package org.guildhall.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.platform.actor.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is off its track, a page at a time, and what the sentences about it need. */
@Repository
class OffTrackStore {

    private static final String PAGE = """
            select r.placement_id as placement, r.from_day as since, p.learner_id as learner, l.name as learner_name,
                   e.name as employer_name, p.title, t.starts_on, t.ends_on, t.required_minutes, t.logged_minutes,
                   t.approved_minutes, t.last_day
            from placement_reason r join placement_track t on t.placement_id = r.placement_id
            join placement p on p.id = r.placement_id join person l on l.id = p.learner_id
            join organisation e on e.id = p.employer_id
            where r.organisation_id = :organisation and r.reason = :reason and r.from_day <= :today
              and (r.from_day, r.placement_id) > (:day, :after)
            order by r.from_day, r.placement_id limit :size
            """;

    private static final String CHOSEN = """
            select t.placement_id as placement, cast(:today as date) as since, p.learner_id as learner, l.name as learner_name,
                   e.name as employer_name, p.title, t.starts_on, t.ends_on, t.required_minutes, t.logged_minutes,
                   t.approved_minutes, t.last_day
            from placement_track t join placement p on p.id = t.placement_id join person l on l.id = p.learner_id
            join organisation e on e.id = p.employer_id
            where t.placement_id = any(cast(:ids as uuid[])) order by l.name, t.placement_id
            """;

    private static final String REASONS = """
            select placement_id as placement, reason, min(from_day) as from_day from placement_reason
            where placement_id = any(cast(:ids as uuid[])) and reason <> 'any' and from_day <= :today
            group by placement_id, reason
            """;

    private static final String ASKS = """
            select a.placement_id as placement, a.id as ask, a.kind, a.details, a.role, a.person_id as person,
                   p.name as person_name, a.due_on as due, a.reminded
            from ask a join person p on p.id = a.person_id
            where a.placement_id = any(cast(:ids as uuid[])) and a.state = 'open' order by a.due_on nulls last, a.id
            """;

    private static final String APART = """
            select distinct on (placement) placement, objective, self, supervisor, tutor from (
                select j.placement_id as placement, o.title as objective, o.position,
                       max(j.level) filter (where a.kind = 'self') as self,
                       max(j.level) filter (where a.kind = 'supervisor') as supervisor,
                       max(j.level) filter (where a.kind = 'tutor') as tutor, max(j.level) - min(j.level) as distance
                from judgement j join assessment a on a.id = j.assessment_id join objective o on o.id = j.objective_id
                where j.placement_id = any(cast(:ids as uuid[])) group by j.placement_id, o.id
            ) differing where distance >= 2 order by placement, distance desc, position
            """;

    private static final String DECLINED = """
            select distinct on (a.placement_id) a.placement_id as placement, p.name as person_name, a.role,
                   coalesce(a.reason, '') as reason
            from ask a join person p on p.id = a.person_id
            where a.placement_id = any(cast(:ids as uuid[])) and a.state = 'declined'
            order by a.placement_id, a.ended_at desc
            """;

    private static final String ACCOMPANIED = """
            select t.placement_id as placement, p.learner_id as learner, l.name as learner_name, e.name as employer_name,
                   p.title, t.starts_on, t.ends_on, t.state, t.required_minutes, t.logged_minutes, t.approved_minutes,
                   array(select distinct r.reason from placement_reason r where r.placement_id = t.placement_id
                         and r.reason <> 'any' and r.from_day <= :today order by 1) as reasons
            from placement_track t join placement p on p.id = t.placement_id join person l on l.id = p.learner_id
            join organisation e on e.id = p.employer_id
            where t.placement_id = any(actor_placements()) and t.state in ('proposed', 'tentative', 'agreeing', 'ready',
                'active', 'paused', 'ended') and (t.ends_on, t.placement_id) > (:day, :after)
            order by t.ends_on, t.placement_id limit :size
            """;

    private static final String BY_PROGRAMME = """
            select (select v.id from programme_version v where v.programme_id = g.id order by v.number desc limit 1) as version,
                   g.title, sum(t.number) filter (where t.key in ('proposed', 'tentative', 'agreeing', 'ready', 'active',
                       'paused', 'ended'))::bigint as live,
                   sum(t.number) filter (where t.key = 'completed')::bigint as completed,
                   sum(t.number) filter (where t.key in ('cancelled', 'no_show', 'terminated'))::bigint as "left"
            from insight_tally t join programme g on g.id = t.part
            where t.organisation_id = :organisation and t.kind = 'state' group by g.id order by g.title, g.id limit 100
            """;

    private final JdbcClient jdbc;

    OffTrackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One reason of one placement. */
    record Since(UUID placement, Reason reason, LocalDate fromDay) {}

    List<OffTrack.Facts> page(
            OrganisationId organisation, String reason, LocalDate today, LocalDate day, UUID after, int size) {
        return jdbc.sql(PAGE)
                .param("organisation", organisation)
                .param("reason", reason)
                .param("today", today)
                .param("day", day)
                .param("after", after)
                .param("size", size)
                .query(OffTrack.Facts.class)
                .list();
    }

    List<Accompanied> accompanied(LocalDate today, LocalDate day, UUID after, int size) {
        return jdbc.sql(ACCOMPANIED)
                .param("today", today)
                .param("day", day)
                .param("after", after)
                .param("size", size)
                .query(Accompanied.class)
                .list();
    }

    List<ProgrammeCount> byProgramme(OrganisationId organisation) {
        return jdbc.sql(BY_PROGRAMME)
                .param("organisation", organisation)
                .query(ProgrammeCount.class)
                .list();
    }

    List<OffTrack.Facts> chosen(List<UUID> placements, LocalDate today) {
        return jdbc.sql(CHOSEN)
                .param("ids", placements)
                .param("today", today)
                .query(OffTrack.Facts.class)
                .list();
    }

    List<Since> reasons(List<UUID> placements, LocalDate today) {
        return jdbc.sql(REASONS)
                .param("ids", placements)
                .param("today", today)
                .query(Since.class)
                .list();
    }

    List<OffTrack.Waiting> asks(List<UUID> placements) {
        return jdbc.sql(ASKS)
                .param("ids", placements)
                .query(OffTrack.Waiting.class)
                .list();
    }

    List<OffTrack.Apart> apart(List<UUID> placements) {
        return jdbc.sql(APART)
                .param("ids", placements)
                .query(OffTrack.Apart.class)
                .list();
    }

    List<OffTrack.Declined> declined(List<UUID> placements) {
        return jdbc.sql(DECLINED)
                .param("ids", placements)
                .query(OffTrack.Declined.class)
                .list();
    }
}
