-- The verified record of a completed placement: written once, read by whoever holds its code.
create table placement_record (
    id uuid primary key,
    placement_id uuid not null unique references placement,
    code text not null unique check (length(code) = 43),
    learner_name text not null,
    employer_name text not null,
    institution_name text not null,
    programme_title text not null,
    title text not null,
    starts_on date not null,
    ends_on date not null,
    approved_minutes integer not null,
    outcome text not null check (outcome in ('passed', 'not_passed')),
    issued_at timestamptz not null
);

create table placement_record_line (
    record_id uuid not null references placement_record,
    placement_id uuid not null references placement,
    position integer not null,
    objective text not null,
    competencies text[] not null,
    target_level integer not null,
    supervisor_level integer,
    supervisor_name text,
    tutor_level integer,
    tutor_name text,
    primary key (record_id, position)
);

alter table placement_record enable row level security;
alter table placement_record force row level security;
create policy of_its_placement on placement_record for select using (
    actor_is_system() or exists (select 1 from placement p where p.id = placement_id));
create policy issued_by_guildhall on placement_record for insert with check (actor_is_system());

alter table placement_record_line enable row level security;
alter table placement_record_line force row level security;
create policy of_its_placement on placement_record_line for select using (
    actor_is_system() or exists (select 1 from placement p where p.id = placement_id));
create policy issued_by_guildhall on placement_record_line for insert with check (actor_is_system());
