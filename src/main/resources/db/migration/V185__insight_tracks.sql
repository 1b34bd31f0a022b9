-- What overviews read: facts of each placement and each ask, and counts of them per organisation. Kept by events, never by
-- scanning: a listener tells one row again from its sources and moves the counts by the difference.
create table placement_track (
    placement_id uuid primary key references placement,
    institution_id uuid not null references organisation,
    employer_id uuid not null references organisation,
    programme_id uuid not null references programme,
    state text not null,
    starts_on date not null,
    ends_on date not null,
    required_minutes integer not null,
    logged_minutes integer not null,
    approved_minutes integer not null,
    last_day date
);

-- From which day on a placement is off its track, and why, if nothing happens until then: so that what only time brings
-- about (silence, lateness) is a comparison with today. The reason 'any' holds the first of these days.
create table placement_reason (
    placement_id uuid not null references placement_track on delete cascade,
    organisation_id uuid not null references organisation,
    reason text not null check (reason in ('any', 'unsigned', 'declined', 'late', 'silent', 'behind', 'apart')),
    from_day date not null,
    primary key (placement_id, organisation_id, reason)
);
create index placement_reason_due on placement_reason (organisation_id, reason, from_day, placement_id);

create table ask_track (
    ask_id uuid primary key references ask,
    institution_id uuid references organisation,
    employer_id uuid references organisation,
    raised_at timestamptz not null,
    due_on date,
    state text not null,
    ended_at timestamptz
);

-- How many of what on which day; days bound how many rows an organisation has, its size does not.
create table insight_tally (
    organisation_id uuid not null references organisation,
    kind text not null,
    key text not null,
    part uuid not null,
    day date not null,
    number bigint not null,
    primary key (organisation_id, kind, key, part, day)
);

-- What a placement adds to the counts of its institution and of its employer.
create view placement_tally with (security_invoker = true) as
select t.placement_id, o.organisation_id, k.kind, k.key, k.part, k.day, k.number
from placement_track t
cross join lateral (values (t.institution_id), (t.employer_id)) o (organisation_id)
cross join lateral (
    select 'state' as kind, t.state as key, t.programme_id as part, date '1970-01-01' as day, 1::bigint as number
    union all
    select 'approved', '', '00000000-0000-0000-0000-000000000000'::uuid, date '1970-01-01', t.approved_minutes
    union all
    select 'ends', '', '00000000-0000-0000-0000-000000000000'::uuid, t.ends_on, 1 where t.state in ('active', 'paused')
    union all
    select 'reason', r.reason, '00000000-0000-0000-0000-000000000000'::uuid, r.from_day, 1 from placement_reason r
    where r.placement_id = t.placement_id and r.organisation_id = o.organisation_id
) k;

-- What an ask adds. Answers are counted by how long they took in steps of five per cent, so that the median is a sum.
create view ask_tally with (security_invoker = true) as
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
) k;

alter table placement_track enable row level security;
alter table placement_track force row level security;
create policy takes_part_or_answers_for on placement_track for select using (
    actor_is_system() or institution_id = actor_staff() or employer_id = actor_host()
    or placement_id = any (actor_placements()));
create policy kept_by_guildhall on placement_track using (actor_is_system());

alter table placement_reason enable row level security;
alter table placement_reason force row level security;
create policy takes_part_or_answers_for on placement_reason for select using (
    actor_is_system() or organisation_id in (actor_staff(), actor_host()) or placement_id = any (actor_placements()));
create policy kept_by_guildhall on placement_reason using (actor_is_system());

alter table ask_track enable row level security;
alter table ask_track force row level security;
create policy kept_by_guildhall on ask_track using (actor_is_system());

alter table insight_tally enable row level security;
alter table insight_tally force row level security;
create policy of_my_organisation on insight_tally for select using (
    actor_is_system() or organisation_id in (actor_staff(), actor_host()));
create policy kept_by_guildhall on insight_tally using (actor_is_system());
