-- Whether a demonstration has played its past to the end. Empty everywhere else.
create table demo_past (
    is_one boolean primary key default true check (is_one),
    began_at timestamptz not null,
    ended_at timestamptz
);

alter table demo_past enable row level security;
alter table demo_past force row level security;
create policy kept_by_guildhall on demo_past using (actor_is_system()) with check (actor_is_system());
