-- How much of what is limited has been used lately, by whom (as a digest). Kept by bucket4j.
create table rate_limit (
    id text primary key,
    state bytea,
    expires_at bigint
);
create index rate_limit_expires_at on rate_limit (expires_at);

alter table rate_limit enable row level security;
alter table rate_limit force row level security;
create policy kept_by_guildhall on rate_limit using (actor_is_system()) with check (actor_is_system());
