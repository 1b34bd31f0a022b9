-- A record that should not have been issued: its page stays and says so. The record itself never changes.
create table placement_record_revocation (
    record_id uuid primary key references placement_record,
    placement_id uuid not null references placement,
    revoked_at timestamptz not null,
    revoked_by text not null,
    reason text not null check (length(reason) between 1 and 1000)
);

alter table placement_record_revocation enable row level security;
alter table placement_record_revocation force row level security;
create policy of_its_placement on placement_record_revocation for select using (
    actor_is_system() or exists (select 1 from placement p where p.id = placement_id));
create policy by_its_institution on placement_record_revocation for insert with check (
    exists (select 1 from placement p where p.id = placement_id and p.institution_id = actor_staff()));
