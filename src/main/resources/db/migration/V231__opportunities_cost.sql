-- What a role costs whoever takes it: a uniform, a check, the way there. Null is not stated.
alter table opportunity add column cost text;
