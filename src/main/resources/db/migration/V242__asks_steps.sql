-- What happens next to an open ask by itself, and who owns it where nothing does: none is without both.
select set_config('guildhall.system', 'on', true);

alter table ask rename column next_reminder_at to next_step_at;
alter table ask add column next_step text check (
    next_step in ('letter', 'reminder', 'next_person', 'coordinator', 'owner', 'lapse'));
alter table ask add column nudge_at timestamptz;
alter table ask add column owner_id uuid references person;
alter table ask add column delegated_from uuid references ask;

update ask set next_step = 'reminder', next_step_at = coalesce(next_step_at, now() + interval '3 days')
where state = 'open';

alter table ask add constraint ask_never_stalls check (
    state <> 'open' or next_step is not null and next_step_at is not null or owner_id is not null);

drop index ask_reminder;
create index ask_next_step on ask (next_step_at) where state = 'open';
create index ask_nudge on ask (nudge_at) where state = 'open' and nudge_at is not null;
create index ask_owner on ask (owner_id, due_on, id) where state = 'open' and owner_id is not null;
create index ask_delegated on ask (delegated_from) where delegated_from is not null;

-- When letters may come to a person; who has said nothing has the usual hours of their country.
create table letter_hours (
    person_id uuid primary key references person,
    quiet_from time not null,
    quiet_until time not null,
    days_off integer[] not null check (cardinality(days_off) < 7),
    gathering text not null check (gathering in ('at_once', 'ten_minutes', 'hour', 'morning')),
    set_at timestamptz not null
);

alter table letter_hours enable row level security;
alter table letter_hours force row level security;
create policy guildhall on letter_hours using (actor_is_system());
create policy ones_own on letter_hours using (person_id = actor_person());

-- On which days who is reminded, and after how many a next person is asked. No programme means every one of the
-- institution, no kind every kind; the narrowest counts.
create table reminder_schedule (
    institution_id uuid not null references organisation,
    programme_id uuid references programme,
    kind text,
    around_due integer[] not null,
    after_raised integer[] not null,
    pass_on_after integer not null check (pass_on_after between 1 and 60),
    revision integer not null default 1,
    set_at timestamptz not null,
    unique nulls not distinct (institution_id, programme_id, kind)
);
create index reminder_schedule_programme on reminder_schedule (programme_id);

alter table reminder_schedule enable row level security;
alter table reminder_schedule force row level security;
create policy guildhall on reminder_schedule using (actor_is_system());
create policy set_by_staff on reminder_schedule using (institution_id = actor_staff());

-- A link may be for a list, each of it decided separately; whoever ended it is known.
alter table ask_link add column asks uuid[] not null default '{}';
alter table ask_link add column revoked_by text check (revoked_by in ('holder', 'staff'));

-- Whoever is asked knows which institution it is about: employers are asked by several, in one inbox.
create policy asked on organisation for select using (
    exists (select 1 from ask a where a.institution_id = organisation.id and a.state = 'open'));
