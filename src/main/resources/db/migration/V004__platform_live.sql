-- What has changed, for open pages. A write leaves the topic here; a relay tells the nodes after the commit.
create table live_signal (
    id bigint generated always as identity primary key,
    topic uuid not null,
    at timestamptz not null
);
create index live_signal_at on live_signal (at);

alter table live_signal enable row level security;
alter table live_signal force row level security;
create policy left_by_anybody_known on live_signal for insert with check (
    actor_is_system() or actor_person() is not null);
create policy read_by_the_relay on live_signal for select using (actor_is_system());
create policy swept_by_the_relay on live_signal for delete using (actor_is_system());
