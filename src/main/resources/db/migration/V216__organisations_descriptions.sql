-- What is told of an organisation says who told it last, and how often it has changed.
alter table organisation add column revision integer not null default 0;
alter table organisation add column described_by uuid;
alter table organisation add column described_by_name text;
alter table organisation add column described_at timestamptz;
