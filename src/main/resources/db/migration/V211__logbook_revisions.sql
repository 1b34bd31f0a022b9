-- A day says who wrote it last; a week counts what is done with it, so that nobody approves what they have not seen.
alter table log_entry add column written_by uuid;
alter table log_entry add column written_by_name text;
alter table timesheet add column revision integer not null default 0;
