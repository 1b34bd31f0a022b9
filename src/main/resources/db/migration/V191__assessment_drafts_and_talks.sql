-- What somebody has judged so far and not submitted; theirs alone.
create table assessment_draft (
    placement_id uuid not null references placement,
    kind text not null check (kind in ('self', 'supervisor', 'tutor')),
    person_id uuid not null references person,
    objective_id uuid not null references objective,
    level integer check (level between 1 and 4),
    comment text not null default '' check (length(comment) <= 2000),
    saved_at timestamptz not null,
    primary key (placement_id, kind, person_id, objective_id)
);

alter table assessment_draft enable row level security;
alter table assessment_draft force row level security;
create policy of_who_writes_it on assessment_draft
    using (person_id = actor_person() and exists (select 1 from placement p where p.id = placement_id));

-- A talk about an objective that was judged differently: asked for once, then held, with what came of it.
create table assessment_talk (
    placement_id uuid not null references placement,
    objective_id uuid not null references objective,
    asked_at timestamptz not null,
    asked_by text not null,
    held_at timestamptz,
    noted_by text,
    outcome text check (length(outcome) <= 2000),
    primary key (placement_id, objective_id)
);

alter table assessment_talk enable row level security;
alter table assessment_talk force row level security;
create policy of_its_placement on assessment_talk using (
    actor_is_system() or exists (select 1 from placement p where p.id = placement_id));
