-- An advertised role, told once for as many institutions as the employer likes. What is null is not stated.
create table opportunity (
    id uuid primary key,
    employer_id uuid not null references organisation,
    site_id uuid references site,
    title text not null check (length(title) between 1 and 200),
    about text not null check (length(about) between 1 and 10000),
    mode text check (mode in ('on_site', 'hybrid', 'remote')),
    city text,
    country text check (length(country) = 2),
    pay text,
    travel text,
    equipment text,
    access_facts text,
    hours_per_week integer check (hours_per_week between 1 and 60),
    places integer not null default 1 check (places between 1 and 500),
    starts_on date,
    ends_on date check (ends_on >= starts_on),
    closes_on date,
    zone text not null default 'UTC',
    contact_id uuid references person,
    source text,
    source_key text,
    state text not null check (state in ('draft', 'published', 'paused', 'filled', 'closed', 'expired')),
    made_at timestamptz not null,
    revision integer not null default 0
);
create index opportunity_employer on opportunity (employer_id, state, id);
create unique index opportunity_source on opportunity (source, source_key);
create index opportunity_open on opportunity (state, id desc);
create index opportunity_words on opportunity using gin ((title || ' ' || coalesce(city, '')) gin_trgm_ops);

create table opportunity_institution (
    opportunity_id uuid not null references opportunity on delete cascade,
    institution_id uuid not null references organisation,
    primary key (opportunity_id, institution_id)
);
create index opportunity_institution_of on opportunity_institution (institution_id, opportunity_id);

create table application (
    id uuid primary key,
    opportunity_id uuid not null references opportunity,
    learner_id uuid not null references person,
    institution_id uuid not null references organisation,
    employer_id uuid not null references organisation,
    letter text not null,
    state text not null check (state in ('draft', 'submitted', 'viewed', 'interview', 'offered', 'accepted', 'refused',
        'declined', 'withdrawn', 'expired')),
    reason text,
    submitted_at timestamptz,
    answered_at timestamptz,
    revision integer not null default 0,
    unique (opportunity_id, learner_id)
);
create index application_learner on application (learner_id, id);
create index application_employer on application (employer_id, state, id);
create index application_institution on application (institution_id, state, id);

alter table opportunity_institution enable row level security;
alter table opportunity_institution force row level security;
create policy addressed_or_own on opportunity_institution using (
    actor_is_system() or institution_id = actor_organisation()
    or exists (select 1 from membership m where m.person_id = actor_person() and m.organisation_id = institution_id)
    or exists (select 1 from partnership p where p.employer_id = actor_host() and p.institution_id = opportunity_institution.institution_id))
    with check (actor_is_system() or actor_host() is not null or institution_id = actor_staff());

alter table application enable row level security;
alter table application force row level security;
create policy own_or_answered_for on application using (
    actor_is_system() or learner_id = actor_person() or institution_id = actor_staff() or employer_id = actor_host());

alter table opportunity enable row level security;
alter table opportunity force row level security;
create policy own_or_addressed on opportunity using (
    actor_is_system() or employer_id = actor_host()
    or exists (select 1 from opportunity_institution i
        where i.opportunity_id = opportunity.id and i.institution_id = actor_organisation())
    or exists (select 1 from application a where a.opportunity_id = opportunity.id and a.learner_id = actor_person()))
    with check (actor_is_system() or employer_id = actor_host() or actor_staff() is not null);

-- The employer of a role that is advertised to my institution, or that I applied to, has a name.
drop policy own_or_partner on organisation;
create policy own_or_partner on organisation using (
    actor_is_system() or id = actor_organisation()
    or exists (select 1 from membership m where m.organisation_id = organisation.id and m.person_id = actor_person())
    or exists (select 1 from partnership p where organisation.id in (p.institution_id, p.employer_id))
    or exists (select 1 from opportunity o where o.employer_id = organisation.id)
    or exists (select 1 from application a where organisation.id in (a.institution_id, a.employer_id)));

-- Who applies is known to whom they applied to.
drop policy self_or_known on person;
create policy self_or_known on person using (
    actor_is_system() or id = actor_person()
    or exists (select 1 from membership m where m.person_id = person.id)
    or exists (select 1 from signatory s where s.person_id = person.id)
    or exists (select 1 from application a where a.learner_id = person.id));
