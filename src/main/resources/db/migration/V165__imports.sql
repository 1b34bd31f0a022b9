-- A file that somebody brings in. Its rows are kept as they were read until some days after; nobody else sees them.
create table import_file (
    id uuid primary key,
    person_id uuid not null references person,
    organisation_id uuid not null references organisation,
    target text not null check (length(target) between 1 and 40),
    name text not null check (length(name) between 1 and 200),
    charset text not null,
    separator text not null check (length(separator) = 1),
    header text[] not null,
    -- for each column of the target: #3 the fourth of the file, =en the same for all rows, empty for none
    mapping text[] not null,
    state text not null check (state in ('uploaded', 'checking', 'checked', 'writing', 'done')),
    total integer not null check (total > 0),
    passed integer not null default 0,
    -- the work that judges or writes it; its own table forgets it some day
    work_id uuid,
    made_at timestamptz not null,
    revision integer not null default 0
);
create index import_file_person on import_file (person_id, target, id desc);
create index import_file_made on import_file (made_at);

-- fields and problems are texts with U+001F between their parts
create table import_row (
    import_id uuid not null references import_file on delete cascade,
    line integer not null,
    fields text not null,
    verdict text check (verdict in ('fresh', 'changed', 'unchanged', 'repeated', 'refused')),
    label text not null default '',
    problems text[] not null default '{}',
    written boolean not null default false,
    primary key (import_id, line)
);
create index import_row_verdict on import_row (import_id, verdict, line);

alter table import_file enable row level security;
alter table import_file force row level security;
create policy of_who_brought_it on import_file using (
    actor_is_system() or (person_id = actor_person() and organisation_id = actor_organisation()));

alter table import_row enable row level security;
alter table import_row force row level security;
create policy of_who_brought_it on import_row using (
    actor_is_system() or exists (select 1 from import_file f where f.id = import_id));
