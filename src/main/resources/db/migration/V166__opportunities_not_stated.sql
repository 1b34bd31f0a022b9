-- A list of roles states little: what is not stated is null, and shown so. A role may be in several cities.
alter table opportunity alter column about drop not null;
alter table opportunity alter column places drop default;
alter table opportunity alter column places drop not null;
alter table opportunity add column region text check (length(region) between 1 and 80);
-- every place in words, "San Jose, CA, USA"; city, region and country are those of the first
alter table opportunity add column cities text[] not null default '{}';
-- the coordinator who stands in for an employer that has nobody in Guildhall yet
alter table opportunity add column keeper_id uuid references person;

drop index opportunity_source;
create unique index opportunity_source on opportunity (employer_id, source, source_key);

-- an employer that an institution has entered, by a name without what differs from list to list
alter table organisation add column entered_by uuid references organisation;
alter table organisation add column name_key text;
create unique index organisation_entered on organisation (entered_by, name_key);
