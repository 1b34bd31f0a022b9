-- The final assessment of a placement: three views of the same objectives, then one release and one answer to it.
create table assessment (
    id uuid primary key,
    placement_id uuid not null references placement,
    kind text not null check (kind in ('self', 'supervisor', 'tutor')),
    person_id uuid not null references person,
    person_name text not null,
    submitted_at timestamptz not null,
    unique (placement_id, kind)
);

create table judgement (
    assessment_id uuid not null references assessment,
    placement_id uuid not null references placement,
    objective_id uuid not null references objective,
    level integer not null check (level between 1 and 4),
    comment text not null default '' check (length(comment) <= 2000),
    primary key (assessment_id, objective_id)
);
create index judgement_placement on judgement (placement_id);

create table assessment_release (
    placement_id uuid primary key references placement,
    released_at timestamptz not null,
    released_by text not null,
    acknowledged_at timestamptz,
    agrees boolean,
    comment text
);

alter table assessment enable row level security;
alter table assessment force row level security;
create policy of_its_placement on assessment for select using (
    actor_is_system() or exists (select 1 from placement p where p.id = placement_id));
create policy by_who_judges on assessment for insert with check (
    actor_is_system()
    or person_id = actor_person() and exists (select 1 from placement p where p.id = placement_id));

alter table judgement enable row level security;
alter table judgement force row level security;
create policy of_its_placement on judgement for select using (
    actor_is_system() or exists (select 1 from placement p where p.id = placement_id));
create policy by_who_judges on judgement for insert with check (
    actor_is_system()
    or exists (select 1 from assessment a where a.id = assessment_id and a.person_id = actor_person()));

alter table assessment_release enable row level security;
alter table assessment_release force row level security;
create policy of_its_placement on assessment_release using (
    actor_is_system() or exists (select 1 from placement p where p.id = placement_id));
