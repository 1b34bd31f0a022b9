-- Work that takes longer than a request: who started it, how far it is, what came of it.
create table work (
    id uuid primary key,
    kind text not null check (kind ~ '^[a-z]+\.[a-z-]+$'),
    person uuid not null,
    person_name text not null,
    role text not null,
    organisation uuid not null,
    placements uuid[] not null,
    -- phrases: the key of a message and its arguments, in no language
    title jsonb not null,
    details jsonb not null,
    came_from text not null,
    state text not null check (state in ('waiting', 'running', 'done', 'failed', 'stopped')),
    stop_wanted boolean not null default false,
    -- counts the nodes that have taken it up; a node that was believed dead cannot write any more
    attempt int not null default 0,
    step jsonb,
    done bigint not null default 0,
    total bigint not null default 0,
    counted boolean not null default true,
    outcome jsonb,
    leads_to text,
    ordered_at timestamptz not null,
    running_since timestamptz,
    reported_at timestamptz,
    ended_at timestamptz
);
create index work_person on work (person, kind, ordered_at desc);
create index work_open on work (id) where state in ('waiting', 'running');

alter table work enable row level security;
alter table work force row level security;
create policy of_whoever_started_it on work
    using (actor_is_system() or person = actor_person())
    with check (actor_is_system() or person = actor_person());

-- Files handed in for such work, in pieces, so that any node finds them and none holds one whole.
create table upload (
    id uuid primary key,
    person uuid not null,
    name text not null,
    bytes bigint not null,
    sha256 text not null,
    kept_at timestamptz not null
);
create index upload_kept on upload (kept_at);

create table upload_piece (
    upload uuid not null references upload on delete cascade,
    number int not null,
    bytes bytea not null,
    primary key (upload, number)
);
-- a zip or an image gains nothing by being compressed again
alter table upload_piece alter column bytes set storage external;

alter table upload enable row level security;
alter table upload force row level security;
create policy of_whoever_handed_it_in on upload
    using (actor_is_system() or person = actor_person())
    with check (actor_is_system() or person = actor_person());

alter table upload_piece enable row level security;
alter table upload_piece force row level security;
create policy as_the_upload on upload_piece
    using (exists (select 1 from upload u where u.id = upload_piece.upload))
    with check (exists (select 1 from upload u where u.id = upload_piece.upload));
