-- Letters on their way. They are written in the transaction that causes them and leave after it.
create table outgoing_letter (
    id uuid primary key,
    to_address text not null,
    to_name text not null,
    language text not null,
    kind text not null,
    subject text not null,
    plain text not null,
    html text not null,
    queued_at timestamptz not null,
    next_try_at timestamptz,
    tries integer not null default 0,
    sent_at timestamptz,
    failure text
);
create index outgoing_letter_due on outgoing_letter (next_try_at) where next_try_at is not null;

alter table outgoing_letter enable row level security;
alter table outgoing_letter force row level security;
create policy written_by_anybody_known on outgoing_letter for insert with check (
    actor_is_system() or actor_person() is not null);
create policy carried_by_the_post on outgoing_letter for select using (actor_is_system());
create policy marked_by_the_post on outgoing_letter for update using (actor_is_system());
