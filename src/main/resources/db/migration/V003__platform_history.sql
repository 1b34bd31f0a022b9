-- Who did what when, by which door. Append-only: the application may add and read, nothing else.
create table happening (
    id uuid not null,
    at timestamptz not null,
    act text not null,
    subject_id uuid not null,
    placement_id uuid,
    person_id uuid,
    actor_name text not null,
    role text not null,
    organisation_id uuid,
    door text not null,
    details jsonb not null default '{}',
    primary key (at, id)
);
create index happening_subject on happening (subject_id, at, id);
create index happening_placement on happening (placement_id, at, id) where placement_id is not null;

alter table happening enable row level security;
alter table happening force row level security;
create policy told_by_its_actor on happening for insert with check (
    actor_is_system() or person_id = actor_person());
create policy own_or_of_my_organisation on happening for select using (
    actor_is_system() or person_id = actor_person() or organisation_id in (actor_staff(), actor_host())
    or placement_id = any (actor_placements()));
