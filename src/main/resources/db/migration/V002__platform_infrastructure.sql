-- Tables of the libraries below us, as their versions want them. They work as the system; persons see none of this.

-- db-scheduler 16: jobs
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on scheduled_tasks (priority desc, execution_time asc);

-- Spring Session 4.1: who is signed in
create table spring_session (
    primary_id char(36) not null constraint spring_session_pk primary key,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name)
);

-- Spring Modulith 2.1: events that listeners still have to hear; completed ones are deleted
create table event_publication (
    id uuid primary key,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    completion_date timestamptz,
    status text,
    completion_attempts int,
    last_resubmission_date timestamptz
);
create index event_publication_serialized_event on event_publication using hash (serialized_event);
create index event_publication_completion_date on event_publication (completion_date);

alter table scheduled_tasks enable row level security;
alter table scheduled_tasks force row level security;
create policy scheduled_tasks_system on scheduled_tasks using (actor_is_system());

alter table spring_session enable row level security;
alter table spring_session force row level security;
create policy spring_session_system on spring_session using (actor_is_system());

alter table spring_session_attributes enable row level security;
alter table spring_session_attributes force row level security;
create policy spring_session_attributes_system on spring_session_attributes using (actor_is_system());

-- events are published in the transaction of whoever acts, and heard by the system
alter table event_publication enable row level security;
alter table event_publication force row level security;
create policy event_publication_system on event_publication using (actor_is_system());
create policy event_publication_publish on event_publication for insert with check (true);
