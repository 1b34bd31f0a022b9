-- A view that is written in two windows: the later one notices.
alter table assessment_draft add column revision integer not null default 0;
