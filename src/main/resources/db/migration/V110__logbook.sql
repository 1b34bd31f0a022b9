-- What a learner did on a day, the week it is put forward with, and the ledger of approved minutes.
create table log_entry (
    id uuid not null,
    placement_id uuid not null references placement,
    day date not null,
    minutes integer not null check (minutes between 0 and 1440),
    text text not null check (length(text) <= 5000),
    objectives uuid[] not null default '{}',
    written_at timestamptz not null,
    revision integer not null default 0,
    primary key (placement_id, day)
);

create table timesheet (
    placement_id uuid not null references placement,
    week date not null check (extract(isodow from week) = 1),
    id uuid not null unique,
    state text not null check (state in ('open', 'submitted', 'approved', 'returned')),
    submitted_at timestamptz,
    decided_at timestamptz,
    decided_by text,
    comment text,
    primary key (placement_id, week)
);

-- Approved minutes: append-only, each line holding the digest of the line before it.
create table hours_ledger (
    placement_id uuid not null references placement,
    number integer not null check (number > 0),
    day date not null,
    minutes integer not null,
    reason text,
    by_person uuid,
    by_name text not null,
    at timestamptz not null,
    sha256 text not null check (length(sha256) = 64),
    primary key (placement_id, number)
);

alter table log_entry enable row level security;
alter table log_entry force row level security;
create policy of_its_placement on log_entry using (
    actor_is_system() or exists (select 1 from placement p where p.id = placement_id));

alter table timesheet enable row level security;
alter table timesheet force row level security;
create policy of_its_placement on timesheet using (
    actor_is_system() or exists (select 1 from placement p where p.id = placement_id));

alter table hours_ledger enable row level security;
alter table hours_ledger force row level security;
create policy of_its_placement on hours_ledger for select using (
    actor_is_system() or exists (select 1 from placement p where p.id = placement_id));
create policy added_by_its_approver on hours_ledger for insert with check (
    actor_is_system()
    or by_person = actor_person() and exists (select 1 from placement p where p.id = placement_id));
