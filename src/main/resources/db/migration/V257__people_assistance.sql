-- An administrator who acts for somebody: why, for how long, and what was done. Nobody changes that afterwards but its end.

create table assistance (
    id uuid primary key,
    institution_id uuid not null references organisation,
    administrator_id uuid not null references person,
    administrator_name text not null,
    person_id uuid not null references person,
    person_name text not null,
    reason text not null check (length(reason) between 1 and 500),
    begun_at timestamptz not null,
    until timestamptz not null,
    ended_at timestamptz,
    check (administrator_id <> person_id)
);
create index assistance_person on assistance (person_id, id);

-- Whether an administrator acts for the person that is armed: then some rows are nobody's, and the rest is one institution's.
create function actor_assisted() returns boolean language sql stable parallel safe
    as $$ select coalesce(current_setting('guildhall.assisted', true), '') <> '' $$;

alter table assistance enable row level security;
alter table assistance force row level security;
create policy guildhall on assistance using (actor_is_system());
create policy seen_by_both_and_the_institution on assistance for select using (
    person_id = actor_self() or administrator_id = actor_self() or institution_id = actor_staff());
create policy begun_by_an_administrator on assistance for insert with check (
    administrator_id = actor_self() and institution_id = actor_staff());
create policy ended_by_either on assistance for update using (
    person_id = actor_self() or administrator_id = actor_self());

alter table happening add column assistance_id uuid;
alter table happening add column assistant_name text;
create index happening_assistance on happening (assistance_id, at, id) where assistance_id is not null;

-- While somebody acts for them these are nobody's: how they come in, what they sign and judge, what they say in confidence.

create policy never_for_somebody on signed_in as restrictive using ((select not actor_assisted()));
create policy never_for_somebody on passkey as restrictive using ((select not actor_assisted()));
create policy never_for_somebody on mobile_number as restrictive using ((select not actor_assisted()));
create policy never_for_somebody on assistance as restrictive for insert with check ((select not actor_assisted()));
create policy never_for_somebody on conversation as restrictive using ((select not actor_assisted()));
create policy never_for_somebody on conversation_reader as restrictive using ((select not actor_assisted()));
create policy never_for_somebody on message as restrictive using ((select not actor_assisted()));
create policy never_for_somebody on agreement_signature as restrictive for insert
    with check ((select not actor_assisted()));
create policy never_for_somebody on hours_ledger as restrictive for insert with check ((select not actor_assisted()));
create policy never_for_somebody on assessment as restrictive for insert with check ((select not actor_assisted()));
create policy never_for_somebody on assessment_draft as restrictive using ((select not actor_assisted()));
create policy never_for_somebody on assessment_release as restrictive for insert
    with check ((select not actor_assisted()));
create policy never_for_somebody_either on assessment_release as restrictive for update
    using ((select not actor_assisted()));
create policy never_for_somebody on feedback as restrictive for insert with check ((select not actor_assisted()));
create policy never_for_somebody on feedback_rating as restrictive for insert with check ((select not actor_assisted()));
create policy never_for_somebody on feedback_answer as restrictive for insert with check ((select not actor_assisted()));
create policy never_for_somebody on placement_record_revocation as restrictive for insert
    with check ((select not actor_assisted()));
create policy never_given_for_somebody on membership as restrictive for insert with check ((select not actor_assisted()));
create policy never_taken_for_somebody on membership as restrictive for delete using ((select not actor_assisted()));
create policy never_for_somebody on person as restrictive for update using ((select not actor_assisted()));

-- A person may be known to several institutions; who acts for them sees what is theirs in their own.

create policy in_that_institution_alone on membership as restrictive
    using ((select not actor_assisted()) or organisation_id = actor_organisation());
create policy in_that_institution_alone on enrolment as restrictive
    using ((select not actor_assisted()) or institution_id = actor_organisation());
create policy in_that_institution_alone on application as restrictive
    using ((select not actor_assisted()) or institution_id = actor_organisation());
create policy in_that_institution_alone on placement as restrictive
    using ((select not actor_assisted()) or institution_id = actor_organisation());
create policy in_that_institution_alone on placement_party as restrictive
    using ((select not actor_assisted()) or exists (select 1 from placement p where p.id = placement_id));
create policy in_that_institution_alone on ask as restrictive
    using ((select not actor_assisted()) or institution_id = actor_organisation());
create policy in_that_institution_alone on happening as restrictive
    using ((select not actor_assisted()) or organisation_id = actor_organisation());
