-- Passkeys: what a person's device or password manager signs with. The secret never leaves it; here is what it is checked by.
create table passkey (
    id uuid primary key,
    person_id uuid not null references person,
    credential_id bytea not null unique,
    attested bytea not null,
    name text not null check (length(name) between 1 and 100),
    sign_count bigint not null,
    backup_eligible boolean not null,
    backed_up boolean not null,
    transports text[] not null,
    made_at timestamptz not null,
    used_at timestamptz
);
create index passkey_person on passkey (person_id, id);

alter table passkey enable row level security;
alter table passkey force row level security;
create policy guildhall on passkey using (actor_is_system());
create policy ones_own on passkey using (person_id = actor_self()) with check (person_id = actor_self());
