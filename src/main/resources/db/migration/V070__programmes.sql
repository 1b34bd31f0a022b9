-- A programme and its versions; publishing freezes a version, and enrolments and placements stay with theirs.
create table programme (
    id uuid primary key,
    institution_id uuid not null references organisation,
    model text not null check (model in ('internship', 'apprenticeship', 'co_op', 'school_work_experience',
        'industry_project', 'virtual_internship', 'in_job_learning', 'micro_placement')),
    title text not null check (length(title) between 1 and 200),
    zone text not null,
    made_at timestamptz not null
);
create index programme_institution on programme (institution_id, title, id);

create table programme_version (
    id uuid primary key,
    programme_id uuid not null references programme,
    institution_id uuid not null references organisation,
    number integer not null check (number > 0),
    state text not null check (state in ('draft', 'published', 'retired')),
    about text not null default '',
    required_hours integer not null check (required_hours between 1 and 10000),
    hours_per_week integer not null default 35 check (hours_per_week between 1 and 60),
    starts_on date,
    ends_on date check (ends_on >= starts_on),
    signing text[] not null default '{learner,employer,institution}',
    published_at timestamptz,
    published_by uuid references person,
    revision integer not null default 0,
    unique (programme_id, number)
);
create index programme_version_institution on programme_version (institution_id, state, id);

create table objective (
    id uuid primary key,
    programme_version_id uuid not null references programme_version,
    position integer not null,
    title text not null check (length(title) between 1 and 300),
    target_level integer not null check (target_level between 1 and 4),
    unique (programme_version_id, position) deferrable initially deferred
);

create table objective_competency (
    objective_id uuid not null references objective on delete cascade,
    competency_id uuid not null references competency,
    primary key (objective_id, competency_id)
);
create index objective_competency_competency on objective_competency (competency_id);

-- the levels of the version's rubric, each with what it looks like
create table rubric_level (
    programme_version_id uuid not null references programme_version,
    level integer not null check (level between 1 and 4),
    name text not null check (length(name) between 1 and 80),
    descriptor text not null check (length(descriptor) between 1 and 1000),
    primary key (programme_version_id, level)
);

create table cohort (
    id uuid primary key,
    programme_version_id uuid not null references programme_version,
    institution_id uuid not null references organisation,
    name text not null check (length(name) between 1 and 200),
    starts_on date not null,
    ends_on date not null check (ends_on >= starts_on),
    tutor_id uuid references person,
    unique (institution_id, name)
);

create table enrolment (
    id uuid primary key,
    cohort_id uuid not null references cohort,
    institution_id uuid not null references organisation,
    person_id uuid not null references person,
    reference text,
    tutor_id uuid references person,
    state text not null default 'enrolled' check (state in ('enrolled', 'left', 'completed')),
    enrolled_at timestamptz not null,
    unique (cohort_id, person_id)
);
create index enrolment_person on enrolment (person_id);
create index enrolment_institution on enrolment (institution_id, id);
create unique index enrolment_reference on enrolment (institution_id, reference, cohort_id);

-- Members of the institution read its programmes; drafts are hidden from learners by access, not by row.
alter table programme enable row level security;
alter table programme force row level security;
create policy of_my_institution on programme using (actor_is_system() or institution_id = actor_organisation())
    with check (actor_is_system() or institution_id = actor_staff());

alter table programme_version enable row level security;
alter table programme_version force row level security;
create policy of_my_institution on programme_version using (actor_is_system() or institution_id = actor_organisation())
    with check (actor_is_system() or institution_id = actor_staff());

alter table objective enable row level security;
alter table objective force row level security;
create policy of_its_version on objective using (
    actor_is_system() or exists (select 1 from programme_version v where v.id = programme_version_id));

alter table objective_competency enable row level security;
alter table objective_competency force row level security;
create policy of_its_objective on objective_competency using (
    actor_is_system() or exists (select 1 from objective o where o.id = objective_id));

alter table rubric_level enable row level security;
alter table rubric_level force row level security;
create policy of_its_version on rubric_level using (
    actor_is_system() or exists (select 1 from programme_version v where v.id = programme_version_id));

alter table enrolment enable row level security;
alter table enrolment force row level security;
create policy own_or_of_my_institution on enrolment using (
    actor_is_system() or person_id = actor_person() or tutor_id = actor_person() or institution_id = actor_staff());

alter table cohort enable row level security;
alter table cohort force row level security;
create policy mine_or_of_my_institution on cohort using (
    actor_is_system() or institution_id = actor_staff() or tutor_id = actor_person()
    or exists (select 1 from enrolment e where e.cohort_id = cohort.id));
