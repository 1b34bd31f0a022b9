-- Which browsers somebody is signed in with: what their person sees of their sessions. The network address is not kept.

create table signed_in (
    id uuid primary key,
    session_id char(36) not null unique,
    person_id uuid not null references person,
    browser text not null,
    system text not null,
    way text not null check (way in ('letter', 'passkey', 'first_run', 'demo')),
    begun_at timestamptz not null
);
create index signed_in_person on signed_in (person_id);

alter table signed_in enable row level security;
alter table signed_in force row level security;
create policy guildhall on signed_in using (actor_is_system());
create policy ones_own on signed_in for select using (person_id = actor_self());
create policy ended_by_oneself on signed_in for delete using (person_id = actor_self());

-- whoever sees that they are signed in somewhere sees when that was last used, and may end it
create policy ones_own on spring_session for select using (
    exists (select 1 from signed_in s where s.session_id = spring_session.session_id));
create policy ended_by_oneself on spring_session for delete using (
    exists (select 1 from signed_in s where s.session_id = spring_session.session_id));

-- A link is bound to the browser that asked for it; elsewhere it is opened by choice alone.

alter table sign_in_link add column browser_hash bytea;
alter table sign_in_link add column asked_at timestamptz;
alter table sign_in_link add column asked_in text not null default '';
