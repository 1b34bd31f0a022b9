-- What comes back, how often and how soon: per kind of ask, programme and employer. The employer is the one whose people
-- were asked; whoever acts for no employer has none.
select set_config('guildhall.system', 'on', true);

alter table ask_track add column kind text;
alter table ask_track add column programme_id uuid;
alter table ask_track add column host_id uuid;

update ask_track t set
    kind = a.kind,
    programme_id = (select v.programme_id from placement p join programme_version v on v.id = p.programme_version_id
        where p.id = a.placement_id),
    host_id = (select o.id from organisation o where o.id = a.organisation_id and o.kind = 'employer')
from ask a where a.id = t.ask_id;

alter table ask_track alter column kind set not null;

-- Beside what is counted already, each ask counts once for its programme and once for the employer that was asked; for an
-- employer, what awaited its own people counts for the institution it came from. What has come back is counted by how
-- long it took, in steps of five per cent, so that a median is a sum; what is open by the day it is due.
create or replace view ask_tally with (security_invoker = true) as
select a.ask_id, o.organisation_id, k.kind, k.key, '00000000-0000-0000-0000-000000000000'::uuid as part, k.day,
       1::bigint as number
from ask_track a
cross join lateral (
    select a.institution_id as organisation_id where a.institution_id is not null
    union
    select a.employer_id where a.employer_id is not null
) o
cross join lateral (
    select 'ask' as kind, 'open' as key, coalesce(a.due_on, date '9999-12-31') as day where a.state = 'open'
    union all
    select 'ask', 'ended', date_trunc('month', a.ended_at at time zone 'UTC')::date
    where a.state in ('done', 'declined', 'lapsed')
    union all
    select 'ask', 'done', date_trunc('month', a.ended_at at time zone 'UTC')::date where a.state = 'done'
    union all
    select 'ask', 'in-time', date_trunc('month', a.ended_at at time zone 'UTC')::date
    where a.state = 'done' and (a.due_on is null or (a.ended_at at time zone 'UTC')::date <= a.due_on)
    union all
    select 'answer', round(20 * ln(1 + greatest(extract(epoch from a.ended_at - a.raised_at), 0) / 60))::int::text,
           date_trunc('month', a.ended_at at time zone 'UTC')::date
    where a.state = 'done'
) k
union all
select a.ask_id, d.organisation_id, d.kind, a.kind || ' ' || e.ending,
       coalesce(d.part, '00000000-0000-0000-0000-000000000000'::uuid), e.day, 1::bigint
from ask_track a
cross join lateral (
    select a.institution_id as organisation_id, 'programme' as kind, a.programme_id as part
    where a.institution_id is not null
    union all
    select a.institution_id, 'employer', a.host_id where a.institution_id is not null
    union all
    select a.employer_id, 'institution', a.institution_id where a.employer_id = a.host_id
) d
cross join lateral (
    select 'open' as ending, coalesce(a.due_on, date '9999-12-31') as day where a.state = 'open'
    union all
    select a.state, date_trunc('month', a.ended_at at time zone 'UTC')::date where a.state in ('declined', 'lapsed')
    union all
    select round(20 * ln(1 + greatest(extract(epoch from a.ended_at - a.raised_at), 0) / 60))::int::text,
           date_trunc('month', a.ended_at at time zone 'UTC')::date
    where a.state = 'done'
) e;

insert into insight_tally (organisation_id, kind, key, part, day, number)
select organisation_id, kind, key, part, day, sum(number)::bigint from ask_tally
where kind in ('programme', 'employer', 'institution')
group by organisation_id, kind, key, part, day;
