-- ESCO's relations name some things that its lists do not describe. They are kept as what they are: named, without words,
-- so that every relation of the files is here and nobody is shown a label that nobody gave.
alter table competency drop constraint competency_status_check;
alter table competency add constraint competency_status_check check (status in ('released', 'retired', 'unlisted'));
alter table occupation drop constraint occupation_status_check;
alter table occupation add constraint occupation_status_check check (status in ('released', 'retired', 'unlisted'));
alter table competency_group drop constraint competency_group_status_check;
alter table competency_group add constraint competency_group_status_check
    check (status in ('released', 'retired', 'unlisted'));

alter table framework add column unlisted int not null default 0;
create index competency_unlisted on competency (framework, uri) where status = 'unlisted';
create index occupation_unlisted on occupation (framework, uri) where status = 'unlisted';
create index competency_group_unlisted on competency_group (framework, uri) where status = 'unlisted';

-- A search gives a page of finds. Not told so, the planner expects a thousand and reads whole tables to dress them.
alter function competency_find(text, text[], int, text, uuid, int) rows 30;
