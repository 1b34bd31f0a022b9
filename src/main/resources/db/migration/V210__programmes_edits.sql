-- Who last changed which part of a draft, and how often it has changed: two people who change one part notice each other.
create table programme_edit (
    programme_version_id uuid not null references programme_version,
    part text not null check (part in ('terms', 'objectives', 'rubric')),
    revision integer not null check (revision > 0),
    person_id uuid not null,
    person_name text not null,
    at timestamptz not null,
    primary key (programme_version_id, part)
);

alter table programme_edit enable row level security;
alter table programme_edit force row level security;
create policy guildhall on programme_edit using (actor_is_system());
create policy read_by_staff on programme_edit for select using (
    exists (select 1 from programme_version v
        where v.id = programme_version_id and v.institution_id = actor_staff()));
create policy written_in_a_draft on programme_edit using (
    exists (select 1 from programme_version v
        where v.id = programme_version_id and v.institution_id = actor_staff() and v.state = 'draft'));
