create table placement (
    id uuid primary key,
    learner_id uuid not null references person,
    institution_id uuid not null references organisation,
    employer_id uuid not null references organisation,
    site_id uuid references site,
    programme_version_id uuid not null references programme_version,
    cohort_id uuid references cohort,
    application_id uuid references application,
    title text not null check (length(title) between 1 and 200),
    mode text not null check (mode in ('on_site', 'hybrid', 'remote')),
    starts_on date not null,
    ends_on date not null check (ends_on >= starts_on),
    required_hours integer not null check (required_hours between 1 and 10000),
    zone text not null,
    state text not null check (state in ('proposed', 'tentative', 'agreeing', 'ready', 'active', 'paused', 'ended',
        'completed', 'cancelled', 'no_show', 'terminated')),
    reason text,
    outcome text check (outcome in ('passed', 'not_passed')),
    made_at timestamptz not null,
    revision integer not null default 0
);
create index placement_institution on placement (institution_id, state, id);
create index placement_employer on placement (employer_id, state, id);
create index placement_learner on placement (learner_id, id);
create index placement_due on placement (starts_on, ends_on) where state in ('ready', 'active');
create unique index placement_application on placement (application_id);

-- Who takes part: the learner, supervisors, mentors, tutors, assessors, clients, guardians.
create table placement_party (
    placement_id uuid not null references placement,
    person_id uuid not null references person,
    role text not null,
    organisation_id uuid not null references organisation,
    primary key (placement_id, person_id, role)
);
create index placement_party_person on placement_party (person_id);

alter table placement enable row level security;
alter table placement force row level security;
create policy takes_part_or_answers_for on placement using (
    actor_is_system() or institution_id = actor_staff() or employer_id = actor_host() or id = any (actor_placements()));

alter table placement_party enable row level security;
alter table placement_party force row level security;
create policy of_its_placement on placement_party using (
    actor_is_system() or person_id = actor_person()
    or exists (select 1 from placement p where p.id = placement_id));

-- Who shares a placement knows the others' names, the organisations, the sites, the programme.
drop policy self_or_known on person;
create policy self_or_known on person using (
    actor_is_system() or id = actor_person()
    or exists (select 1 from membership m where m.person_id = person.id)
    or exists (select 1 from placement_party y where y.person_id = person.id)
    or exists (select 1 from signatory s where s.person_id = person.id)
    or exists (select 1 from application a where a.learner_id = person.id));

drop policy own_or_partner on organisation;
create policy own_or_partner on organisation using (
    actor_is_system() or id = actor_organisation()
    or exists (select 1 from membership m where m.organisation_id = organisation.id and m.person_id = actor_person())
    or exists (select 1 from partnership p where organisation.id in (p.institution_id, p.employer_id))
    or exists (select 1 from opportunity o where o.employer_id = organisation.id)
    or exists (select 1 from application a where organisation.id in (a.institution_id, a.employer_id))
    or exists (select 1 from placement p where organisation.id in (p.institution_id, p.employer_id)));

create policy of_a_placement on programme for select using (
    exists (select 1 from programme_version v join placement p on p.programme_version_id = v.id
        where v.programme_id = programme.id));
create policy of_a_placement on programme_version for select using (
    exists (select 1 from placement p where p.programme_version_id = programme_version.id));
create policy of_a_placement on cohort for select using (
    exists (select 1 from placement p where p.cohort_id = cohort.id));
