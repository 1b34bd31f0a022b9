-- By which ask's link a signature was given, and the zone in which its moment is said.
alter table agreement_signature add column ask_id uuid;
alter table agreement_signature add column zone text not null default 'UTC';
