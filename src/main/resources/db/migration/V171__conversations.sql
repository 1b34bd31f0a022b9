-- What the people of a placement write to each other: one conversation of everybody's, and one of any two of them.
create table conversation (
    placement_id uuid not null references placement,
    id uuid not null,
    -- the two who read it, the smaller id first; none where everybody does
    first_id uuid references person,
    second_id uuid references person,
    begun_at timestamptz not null,
    primary key (placement_id, id),
    check ((first_id is null) = (second_id is null)),
    check (first_id < second_id)
);
create unique index conversation_once on conversation (placement_id, first_id, second_id) nulls not distinct;

create table message (
    placement_id uuid not null,
    conversation_id uuid not null,
    id uuid not null,
    writer_id uuid not null references person,
    writer_name text not null,
    writer_role text not null,
    text text not null check (length(text) between 1 and 4000),
    written_at timestamptz not null,
    door text not null,
    primary key (placement_id, conversation_id, id),
    foreign key (placement_id, conversation_id) references conversation
);

-- How far each reader has come. Who has written, or was written to, has a line here.
create table conversation_reader (
    placement_id uuid not null,
    conversation_id uuid not null,
    reader_id uuid not null references person,
    reader_name text not null,
    newest_id uuid not null,
    read_up_to uuid,
    unread integer not null default 0 check (unread >= 0),
    primary key (placement_id, conversation_id, reader_id),
    foreign key (placement_id, conversation_id) references conversation
);
create index conversation_reader_newest on conversation_reader (reader_id, newest_id);
create index conversation_reader_unread on conversation_reader (reader_id) where unread > 0;

alter table conversation enable row level security;
alter table conversation force row level security;
create policy of_two_or_of_everybody on conversation using (
    actor_is_system()
    or (exists (select 1 from placement p where p.id = placement_id)
        and (first_id is null or actor_person() in (first_id, second_id))));

alter table message enable row level security;
alter table message force row level security;
create policy in_its_conversation on message for select using (
    exists (select 1 from conversation c where c.placement_id = message.placement_id and c.id = conversation_id));
create policy written_in_ones_own_name on message for insert with check (
    writer_id = actor_person()
    and exists (select 1 from conversation c where c.placement_id = message.placement_id and c.id = conversation_id));

alter table conversation_reader enable row level security;
alter table conversation_reader force row level security;
create policy in_its_conversation on conversation_reader using (
    exists (select 1 from conversation c where c.placement_id = conversation_reader.placement_id and c.id = conversation_id));
