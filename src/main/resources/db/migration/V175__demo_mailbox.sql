-- The letters of a demonstration as they arrived, for everybody who looks into its mailbox. Empty everywhere else.
create table mailbox_letter (
    sent_at timestamptz not null,
    id uuid not null,
    from_address text not null,
    to_address text not null,
    to_name text not null,
    language text not null,
    subject text not null,
    plain text not null,
    html text not null,
    primary key (sent_at, id)
);
create index mailbox_letter_id on mailbox_letter (id);
create index mailbox_letter_to on mailbox_letter (to_address, sent_at, id);

alter table mailbox_letter enable row level security;
alter table mailbox_letter force row level security;
create policy put_in_by_guildhall on mailbox_letter for insert with check (actor_is_system());
create policy shown_by_guildhall on mailbox_letter for select using (actor_is_system());
