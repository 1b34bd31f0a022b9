-- What is told of an organisation beyond its name: where the work happens, whom it works with, who is entitled to sign.
alter table organisation add column sector text;
alter table organisation add column about text;
alter table organisation add column website text;
create index organisation_name on organisation (name, id);

create table site (
    id uuid primary key,
    organisation_id uuid not null references organisation,
    name text not null check (length(name) between 1 and 200),
    street text,
    city text not null check (length(city) between 1 and 120),
    country text check (length(country) = 2),
    zone text not null default 'UTC'
);
create index site_organisation on site (organisation_id, name);

-- An institution and an employer that work together see each other's name, sites and contacts.
create table partnership (
    institution_id uuid not null references organisation,
    employer_id uuid not null references organisation,
    since date not null,
    primary key (institution_id, employer_id)
);
create index partnership_employer on partnership (employer_id);

create table signatory (
    organisation_id uuid not null references organisation,
    person_id uuid not null references person,
    capacity text not null check (length(capacity) between 1 and 120),
    primary key (organisation_id, person_id)
);

alter table partnership enable row level security;
alter table partnership force row level security;
create policy mine on partnership using (
    actor_is_system() or institution_id = actor_organisation() or employer_id = actor_organisation());

drop policy own on organisation;
create policy own_or_partner on organisation using (
    actor_is_system() or id = actor_organisation()
    or exists (select 1 from membership m where m.organisation_id = organisation.id and m.person_id = actor_person())
    or exists (select 1 from partnership p where organisation.id in (p.institution_id, p.employer_id)));

alter table site enable row level security;
alter table site force row level security;
create policy of_a_known_organisation on site using (
    actor_is_system() or exists (select 1 from organisation o where o.id = organisation_id));

alter table signatory enable row level security;
alter table signatory force row level security;
create policy of_a_known_organisation on signatory using (
    actor_is_system() or person_id = actor_person() or organisation_id in (actor_staff(), actor_host())
    or exists (select 1 from partnership p
        where p.institution_id = actor_staff() and p.employer_id = signatory.organisation_id));
