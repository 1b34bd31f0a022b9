-- The application role reads and writes every table that the owner makes, and owns none. Row security says which rows.
grant usage on schema public to "${app_role}";
alter default privileges in schema public grant select, insert, update, delete on tables to "${app_role}";
alter default privileges in schema public grant usage, select on sequences to "${app_role}";
