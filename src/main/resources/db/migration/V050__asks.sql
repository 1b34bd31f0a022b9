-- Something that awaits one person's act. The path is the page of the act; a link opens that page alone.
create table ask (
    id uuid primary key,
    kind text not null,
    person_id uuid not null references person,
    role text not null,
    subject_id uuid not null,
    placement_id uuid,
    institution_id uuid references organisation,
    employer_id uuid references organisation,
    organisation_id uuid not null references organisation,
    path text not null check (path like '/%'),
    details text[] not null default '{}',
    raised_at timestamptz not null,
    raised_by uuid default actor_person(),
    due_on date,
    state text not null default 'open' check (state in ('open', 'done', 'declined', 'withdrawn', 'lapsed')),
    ended_at timestamptz,
    reason text,
    reminded integer not null default 0,
    next_reminder_at timestamptz
);
-- one open ask for one person, act and subject: raising it twice changes nothing
create unique index ask_open_once on ask (kind, person_id, subject_id) where state = 'open';
create index ask_inbox on ask (person_id, due_on, id) where state = 'open';
create index ask_institution on ask (institution_id, due_on, id) where state = 'open';
create index ask_employer on ask (employer_id, due_on, id) where state = 'open';
create index ask_subject on ask (subject_id, kind);
create index ask_placement on ask (placement_id) where placement_id is not null;
create index ask_reminder on ask (next_reminder_at) where state = 'open';
create index ask_ended on ask (institution_id, ended_at) where ended_at is not null;

create table ask_link (
    token_hash bytea primary key,
    ask_id uuid not null references ask,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);
create index ask_link_ask on ask_link (ask_id);

alter table ask enable row level security;
alter table ask force row level security;
create policy awaited_or_concerned on ask using (
    actor_is_system() or person_id = actor_person() or institution_id = actor_staff() or employer_id = actor_host()
    or placement_id = any (actor_placements()) or raised_by = actor_person())
    with check (actor_is_system() or raised_by = actor_person() or person_id = actor_person() or institution_id = actor_organisation()
    or employer_id = actor_organisation() or placement_id = any (actor_placements()));

-- doors are opened by Guildhall, never by whoever knocks
alter table ask_link enable row level security;
alter table ask_link force row level security;
create policy doors on ask_link using (actor_is_system());
