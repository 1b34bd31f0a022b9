-- One immutable version of a placement's terms, and who signed it. Terms are only ever added; the state moves beside them.
create table agreement_terms (
    id uuid primary key,
    placement_id uuid not null references placement,
    number integer not null check (number > 0),
    learner_name text not null,
    employer_name text not null,
    institution_name text not null,
    programme_title text not null,
    title text not null,
    mode text not null,
    starts_on date not null,
    ends_on date not null,
    required_hours integer not null,
    hours_per_week integer not null,
    objectives text[] not null,
    signing text[] not null,
    sha256 text not null check (length(sha256) = 64),
    made_at timestamptz not null,
    unique (placement_id, number)
);
create unique index agreement_terms_sha256 on agreement_terms (sha256);

create table agreement_state (
    agreement_id uuid primary key references agreement_terms,
    placement_id uuid not null references placement,
    state text not null check (state in ('awaiting_signatures', 'partially_signed', 'in_force', 'withdrawn')),
    in_force_at timestamptz
);
create index agreement_state_placement on agreement_state (placement_id);

create table agreement_signature (
    agreement_id uuid not null references agreement_terms,
    placement_id uuid not null references placement,
    party text not null check (party in ('learner', 'guardian', 'employer', 'institution')),
    person_id uuid not null references person,
    person_name text not null,
    typed_name text not null check (length(typed_name) between 1 and 200),
    capacity text not null,
    door text not null,
    sha256 text not null,
    signed_at timestamptz not null,
    primary key (agreement_id, party)
);

alter table agreement_terms enable row level security;
alter table agreement_terms force row level security;
create policy of_its_placement on agreement_terms for select using (
    actor_is_system() or exists (select 1 from placement p where p.id = placement_id));
create policy written_by_guildhall on agreement_terms for insert with check (actor_is_system());

alter table agreement_state enable row level security;
alter table agreement_state force row level security;
create policy of_its_placement on agreement_state using (
    actor_is_system() or exists (select 1 from placement p where p.id = placement_id));

alter table agreement_signature enable row level security;
alter table agreement_signature force row level security;
create policy of_its_placement on agreement_signature for select using (
    actor_is_system() or exists (select 1 from placement p where p.id = placement_id));
create policy by_its_signer on agreement_signature for insert with check (
    person_id = actor_person() and exists (select 1 from placement p where p.id = placement_id));
