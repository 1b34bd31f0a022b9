-- The employer's name stands beside the role, so that a search reads one table and asks for rights once a row.
select set_config('guildhall.system', 'on', true);
alter table opportunity add column employer_name text not null default '';
update opportunity o set employer_name = e.name from organisation e where e.id = o.employer_id;
alter table opportunity alter column employer_name drop default;
