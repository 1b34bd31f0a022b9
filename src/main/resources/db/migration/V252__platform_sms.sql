-- A person's mobile number: theirs alone to give, proven by a code that was sent to it, and theirs to take back.
create table mobile_number (
    person_id uuid primary key references person,
    number text not null check (number ~ '^\+[1-9][0-9]{7,14}$'),
    code_hash bytea,
    code_expires_at timestamptz,
    code_tries integer not null default 0,
    proven_at timestamptz,
    -- they answered STOP, or the provider says that nothing reaches the number
    stopped_at timestamptz,
    stopped_why text check (stopped_why in ('stop', 'unreachable'))
);
create index mobile_number_number on mobile_number (number);

alter table mobile_number enable row level security;
alter table mobile_number force row level security;
create policy guildhall on mobile_number using (actor_is_system());
create policy ones_own on mobile_number using (person_id = actor_self()) with check (person_id = actor_self());

-- Text messages on their way, as letters are: written in the transaction that causes them, sent after it.
create table outgoing_text (
    id uuid primary key,
    person_id uuid not null references person,
    number text not null,
    kind text not null,
    body text not null check (length(body) between 1 and 1600),
    queued_at timestamptz not null,
    next_try_at timestamptz,
    tries integer not null default 0,
    sent_at timestamptz,
    provider_id text unique,
    -- what the provider last said of it: queued, sent, delivered, undelivered, failed
    status text,
    failure_code integer,
    failure text
);
create index outgoing_text_due on outgoing_text (next_try_at) where next_try_at is not null;
create index outgoing_text_unsent on outgoing_text (queued_at, id) where sent_at is null;
create index outgoing_text_queued on outgoing_text (queued_at desc, id desc);

alter table outgoing_text enable row level security;
alter table outgoing_text force row level security;
create policy written_by_anybody_known on outgoing_text for insert with check (
    actor_is_system() or actor_person() is not null);
create policy carried_by_guildhall on outgoing_text for select using (actor_is_system());
create policy marked_by_guildhall on outgoing_text for update using (actor_is_system());
