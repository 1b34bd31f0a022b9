-- Organisations stand here because a membership is of one; what institutions and employers are is told by their module.
create table organisation (
    id uuid primary key,
    kind text not null check (kind in ('institution', 'employer')),
    name text not null check (length(name) between 1 and 200),
    country text,
    zone text not null default 'UTC'
);

create table person (
    id uuid primary key,
    name text not null check (length(name) between 1 and 200),
    email text not null check (email = lower(email) and position('@' in email) > 1),
    language text not null default 'en' check (language in ('en', 'fr', 'es', 'ar')),
    zone text not null default 'UTC',
    since timestamptz not null,
    unique (email)
);

create table membership (
    id uuid primary key,
    person_id uuid not null references person,
    organisation_id uuid not null references organisation,
    role text not null check (role in ('learner', 'professional', 'supervisor', 'mentor', 'client', 'employer_lead',
        'academic_tutor', 'assessor', 'coordinator', 'curriculum_lead', 'administrator', 'guardian')),
    unique (person_id, organisation_id, role)
);
create index membership_organisation on membership (organisation_id);

create table sign_in_link (
    token_hash bytea primary key,
    person_id uuid not null references person,
    expires_at timestamptz not null,
    used_at timestamptz
);

alter table membership enable row level security;
alter table membership force row level security;
create policy own_or_of_my_organisation on membership using (
    actor_is_system() or person_id = actor_person() or organisation_id = actor_staff() or organisation_id = actor_host());

alter table person enable row level security;
alter table person force row level security;
create policy self_or_known on person using (
    actor_is_system() or id = actor_person() or exists (select 1 from membership m where m.person_id = person.id));

alter table organisation enable row level security;
alter table organisation force row level security;
create policy own on organisation using (
    actor_is_system() or id = actor_organisation()
    or exists (select 1 from membership m where m.organisation_id = organisation.id and m.person_id = actor_person()));

-- doors are opened by Guildhall, never by whoever knocks
alter table sign_in_link enable row level security;
alter table sign_in_link force row level security;
create policy doors on sign_in_link using (actor_is_system());
