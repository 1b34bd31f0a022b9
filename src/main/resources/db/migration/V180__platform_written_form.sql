-- Forms that have been written: claimed in the transaction that writes, so that what was sent twice is written once.
-- The content counts too: who goes back and sends something else with the same form is not refused.
create table written_form (
    person_id uuid not null,
    key uuid not null,
    content bytea not null,
    at timestamptz not null,
    path text,
    notice text,
    notice_arguments text[] not null default '{}',
    primary key (person_id, key, content)
);
create index written_form_at on written_form (at);

alter table written_form enable row level security;
alter table written_form force row level security;
create policy own on written_form using (actor_is_system() or person_id = actor_person());
