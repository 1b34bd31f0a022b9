-- Who was the wrong person is followed by one other person, named by whoever answers for it.
alter table ask add column passed_on_from uuid references ask;
create unique index ask_passed_on_once on ask (passed_on_from);
create index ask_declined on ask (institution_id, ended_at, id) where state = 'declined';
create index ask_person on ask (person_id);

-- Who comes by link to name a successor sees the ask it is about, and enters the one that follows.
drop policy awaited_or_concerned on ask;
create policy awaited_or_concerned on ask for select using (
    person_id = actor_self() or institution_id = actor_staff() or employer_id = actor_host()
    or placement_id = any (actor_placements()) or raised_by = actor_person()
    or subject_id = any (actor_subjects()) or id = any (actor_subjects()));
drop policy raised_by_who_is_concerned on ask;
create policy raised_by_who_is_concerned on ask for insert with check (
    raised_by = actor_person() and (person_id = actor_person() or institution_id = actor_organisation()
        or employer_id = actor_organisation() or placement_id = any (actor_placements())
        or subject_id = any (actor_subjects()) or passed_on_from = any (actor_subjects())));
drop policy ended_by_who_is_concerned on ask;
create policy ended_by_who_is_concerned on ask for update using (
    person_id = actor_person() or institution_id = actor_staff() or employer_id = actor_host()
    or placement_id = any (actor_placements()) or raised_by = actor_person()
    or subject_id = any (actor_subjects()) or id = any (actor_subjects()));

-- Who sees an ask knows who is asked.
create policy asked on person for select using (exists (select 1 from ask a where a.person_id = person.id));
