-- Reading is wider than writing: who may see a row is not thereby somebody who may change it, let alone take it away.
-- Each table's policies say both apart. What no policy allows, nobody but Guildhall itself can do.

-- What the link is about by which somebody has come: they see that and its placement, nothing else of their organisation.
create function actor_subjects() returns uuid[] language sql stable parallel safe
    as $$ select coalesce(nullif(current_setting('guildhall.subjects', true), ''), '{}')::uuid[] $$;

-- The person, where they have signed in: by a link they do not reach what is theirs elsewhere.
create function actor_self() returns uuid language sql stable parallel safe
    as $$ select case when actor_subjects() = '{}' then actor_person() end $$;

-- people

drop policy own_or_of_my_organisation on membership;
create policy guildhall on membership using (actor_is_system());
create policy own_or_of_my_organisation on membership for select using (
    person_id = actor_person() or organisation_id in (actor_staff(), actor_host()));
create policy given_by_its_organisation on membership for insert with check (
    organisation_id in (actor_staff(), actor_host()));
create policy taken_by_its_organisation on membership for delete using (
    organisation_id in (actor_staff(), actor_host()));

drop policy self_or_known on person;
create policy guildhall on person using (actor_is_system());
create policy self_or_known on person for select using (
    id = actor_person()
    or exists (select 1 from membership m where m.person_id = person.id)
    or exists (select 1 from placement_party y where y.person_id = person.id)
    or exists (select 1 from signatory s where s.person_id = person.id)
    or exists (select 1 from application a where a.learner_id = person.id));
create policy told_by_oneself on person for update using (id = actor_person());

-- organisations

drop policy own_or_partner on organisation;
create policy guildhall on organisation using (actor_is_system());
create policy own_or_partner on organisation for select using (
    id = actor_organisation()
    or exists (select 1 from membership m where m.organisation_id = organisation.id and m.person_id = actor_person())
    or exists (select 1 from partnership p where organisation.id in (p.institution_id, p.employer_id))
    or exists (select 1 from opportunity o where o.employer_id = organisation.id)
    or exists (select 1 from application a where organisation.id in (a.institution_id, a.employer_id))
    or exists (select 1 from placement p where organisation.id in (p.institution_id, p.employer_id)));
create policy described_by_its_own on organisation for update using (id in (actor_staff(), actor_host()));

drop policy mine on partnership;
create policy guildhall on partnership using (actor_is_system());
create policy mine on partnership for select using (
    institution_id = actor_organisation() or employer_id = actor_organisation());
create policy entered_by_the_institution on partnership for insert with check (institution_id = actor_staff());
create policy ended_by_the_institution on partnership for delete using (institution_id = actor_staff());

drop policy of_a_known_organisation on site;
create policy guildhall on site using (actor_is_system());
create policy of_a_known_organisation on site for select using (
    exists (select 1 from organisation o where o.id = organisation_id));
create policy added_by_its_own_or_a_partner on site for insert with check (
    organisation_id in (actor_staff(), actor_host())
    or exists (select 1 from partnership p
        where p.institution_id = actor_staff() and p.employer_id = site.organisation_id));
create policy changed_by_its_own on site for update using (organisation_id in (actor_staff(), actor_host()));

drop policy of_a_known_organisation on signatory;
create policy guildhall on signatory using (actor_is_system());
create policy of_a_known_organisation on signatory for select using (
    person_id = actor_person() or organisation_id in (actor_staff(), actor_host())
    or exists (select 1 from partnership p
        where p.institution_id = actor_staff() and p.employer_id = signatory.organisation_id));
create policy named_by_its_own_or_a_partner on signatory for insert with check (
    organisation_id in (actor_staff(), actor_host())
    or exists (select 1 from partnership p
        where p.institution_id = actor_staff() and p.employer_id = signatory.organisation_id));
create policy changed_by_its_own on signatory for update using (organisation_id in (actor_staff(), actor_host()));

-- Shared frameworks are read by whoever is known, by link too; an institution's own by its people.

drop policy framework_read on framework;
create policy framework_read on framework for select using (
    institution is null and actor_person() is not null or institution = actor_organisation());
drop policy competency_read on competency;
create policy competency_read on competency for select using (
    institution is null and actor_person() is not null or institution = actor_organisation());
drop policy occupation_read on occupation;
create policy occupation_read on occupation for select using (
    institution is null and actor_person() is not null or institution = actor_organisation());
drop policy competency_group_read on competency_group;
create policy competency_group_read on competency_group for select using (
    institution is null and actor_person() is not null or institution = actor_organisation());

-- programmes: written by the institution's staff, and what a version holds only while it is a draft

drop policy of_my_institution on programme;
create policy guildhall on programme using (actor_is_system());
create policy of_my_institution on programme for select using (institution_id = actor_organisation());
create policy written_by_staff on programme using (institution_id = actor_staff());

drop policy of_my_institution on programme_version;
create policy guildhall on programme_version using (actor_is_system());
create policy of_my_institution on programme_version for select using (institution_id = actor_organisation());
create policy written_by_staff on programme_version using (institution_id = actor_staff());

drop policy of_its_version on objective;
create policy guildhall on objective using (actor_is_system());
create policy of_its_version on objective for select using (
    exists (select 1 from programme_version v where v.id = programme_version_id));
create policy written_in_a_draft on objective using (
    exists (select 1 from programme_version v
        where v.id = programme_version_id and v.institution_id = actor_staff() and v.state = 'draft'));

drop policy of_its_objective on objective_competency;
create policy guildhall on objective_competency using (actor_is_system());
create policy of_its_objective on objective_competency for select using (
    exists (select 1 from objective o where o.id = objective_id));
create policy written_in_a_draft on objective_competency using (
    exists (select 1 from objective o join programme_version v on v.id = o.programme_version_id
        where o.id = objective_id and v.institution_id = actor_staff() and v.state = 'draft'));

drop policy of_its_version on rubric_level;
create policy guildhall on rubric_level using (actor_is_system());
create policy of_its_version on rubric_level for select using (
    exists (select 1 from programme_version v where v.id = programme_version_id));
create policy written_in_a_draft on rubric_level using (
    exists (select 1 from programme_version v
        where v.id = programme_version_id and v.institution_id = actor_staff() and v.state = 'draft'));

drop policy own_or_of_my_institution on enrolment;
create policy guildhall on enrolment using (actor_is_system());
create policy own_or_of_my_institution on enrolment for select using (
    person_id = actor_self() or tutor_id = actor_self() or institution_id = actor_staff());
create policy written_by_staff on enrolment using (institution_id = actor_staff());

drop policy mine_or_of_my_institution on cohort;
create policy guildhall on cohort using (actor_is_system());
create policy mine_or_of_my_institution on cohort for select using (
    institution_id = actor_staff() or tutor_id = actor_self()
    or exists (select 1 from enrolment e where e.cohort_id = cohort.id));
create policy written_by_staff on cohort using (institution_id = actor_staff());

-- opportunities and applications

-- Whose role it is, for policies that must not ask that table's own policies in return.
create function employer_of_opportunity(opportunity uuid) returns uuid language plpgsql as $$
declare
    before text := current_setting('guildhall.system', true);
    employer uuid;
begin
    perform set_config('guildhall.system', 'on', true);
    select o.employer_id into employer from opportunity o where o.id = opportunity;
    perform set_config('guildhall.system', coalesce(before, ''), true);
    return employer;
end $$;

drop policy addressed_or_own on opportunity_institution;
create policy guildhall on opportunity_institution using (actor_is_system());
create policy addressed_or_own on opportunity_institution for select using (
    institution_id = actor_organisation()
    or exists (select 1 from membership m where m.person_id = actor_person() and m.organisation_id = institution_id)
    or exists (select 1 from partnership p
        where p.employer_id = actor_host() and p.institution_id = opportunity_institution.institution_id));
create policy addressed_by_its_employer on opportunity_institution for insert with check (
    institution_id = actor_staff()
    or actor_host() is not null and employer_of_opportunity(opportunity_id) = actor_host());
create policy taken_back_by_its_employer on opportunity_institution for delete using (
    actor_host() is not null and employer_of_opportunity(opportunity_id) = actor_host());

drop policy own_or_addressed on opportunity;
create policy guildhall on opportunity using (actor_is_system());
create policy own_or_addressed on opportunity for select using (
    employer_id = actor_host()
    or exists (select 1 from opportunity_institution i
        where i.opportunity_id = opportunity.id and i.institution_id = actor_organisation())
    or exists (select 1 from application a
        where a.opportunity_id = opportunity.id and (a.learner_id = actor_self() or a.id = any (actor_subjects()))));
create policy advertised_by_its_employer_or_a_partner on opportunity for insert with check (
    employer_id = actor_host()
    or exists (select 1 from partnership p
        where p.institution_id = actor_staff() and p.employer_id = opportunity.employer_id));
create policy changed_by_its_employer_or_a_partner on opportunity for update using (
    employer_id = actor_host()
    or exists (select 1 from partnership p
        where p.institution_id = actor_staff() and p.employer_id = opportunity.employer_id));

drop policy own_or_answered_for on application;
create policy guildhall on application using (actor_is_system());
create policy own_or_answered_for on application for select using (
    learner_id = actor_self() or institution_id = actor_staff() or employer_id = actor_host()
    or id = any (actor_subjects()));
create policy written_by_its_learner on application for insert with check (
    learner_id = actor_person() and institution_id = actor_organisation());
create policy moved_on_by_who_sees_it on application for update using (
    learner_id = actor_self() or institution_id = actor_staff() or employer_id = actor_host()
    or id = any (actor_subjects()));

-- placements

drop policy takes_part_or_answers_for on placement;
create policy guildhall on placement using (actor_is_system());
create policy takes_part_or_answers_for on placement for select using (
    institution_id = actor_staff() or employer_id = actor_host() or id = any (actor_placements()));
create policy proposed_by_the_institution on placement for insert with check (institution_id = actor_staff());
create policy moved_on_by_who_sees_it on placement for update using (
    institution_id = actor_staff() or employer_id = actor_host() or id = any (actor_placements()));

drop policy of_its_placement on placement_party;
create policy guildhall on placement_party using (actor_is_system());
create policy of_its_placement on placement_party for select using (
    person_id = actor_self() or exists (select 1 from placement p where p.id = placement_id));
create policy named_in_its_placement on placement_party for insert with check (
    exists (select 1 from placement p where p.id = placement_id));
create policy taken_out_by_institution_or_employer on placement_party for delete using (
    exists (select 1 from placement p where p.id = placement_id
        and (p.institution_id = actor_staff() or p.employer_id = actor_host())));

-- agreement, logbook, assessment

drop policy of_its_placement on agreement_state;
create policy guildhall on agreement_state using (actor_is_system());
create policy of_its_placement on agreement_state for select using (
    exists (select 1 from placement p where p.id = placement_id));
create policy moved_on_by_its_signers on agreement_state for update using (
    exists (select 1 from placement p where p.id = placement_id));

drop policy of_its_placement on log_entry;
create policy guildhall on log_entry using (actor_is_system());
create policy of_its_placement on log_entry for select using (
    exists (select 1 from placement p where p.id = placement_id));
create policy written_by_its_learner on log_entry for insert with check (
    exists (select 1 from placement p where p.id = placement_id and p.learner_id = actor_person()));
create policy changed_by_its_learner on log_entry for update using (
    exists (select 1 from placement p where p.id = placement_id and p.learner_id = actor_person()));

drop policy of_its_placement on timesheet;
create policy guildhall on timesheet using (actor_is_system());
create policy of_its_placement on timesheet for select using (
    exists (select 1 from placement p where p.id = placement_id));
create policy begun_by_its_learner on timesheet for insert with check (
    exists (select 1 from placement p where p.id = placement_id and p.learner_id = actor_person()));
create policy moved_on_by_who_sees_it on timesheet for update using (
    exists (select 1 from placement p where p.id = placement_id));

drop policy of_its_placement on assessment_release;
create policy guildhall on assessment_release using (actor_is_system());
create policy of_its_placement on assessment_release for select using (
    exists (select 1 from placement p where p.id = placement_id));
create policy released_in_its_placement on assessment_release for insert with check (
    exists (select 1 from placement p where p.id = placement_id));
create policy answered_by_its_learner on assessment_release for update using (
    exists (select 1 from placement p where p.id = placement_id and p.learner_id = actor_person()));

-- asks

drop policy awaited_or_concerned on ask;
create policy guildhall on ask using (actor_is_system());
create policy awaited_or_concerned on ask for select using (
    person_id = actor_self() or institution_id = actor_staff() or employer_id = actor_host()
    or placement_id = any (actor_placements()) or raised_by = actor_person() or subject_id = any (actor_subjects()));
create policy raised_by_who_is_concerned on ask for insert with check (
    raised_by = actor_person() and (person_id = actor_person() or institution_id = actor_organisation()
        or employer_id = actor_organisation() or placement_id = any (actor_placements())
        or subject_id = any (actor_subjects())));
create policy ended_by_who_is_concerned on ask for update using (
    person_id = actor_self() or institution_id = actor_staff() or employer_id = actor_host()
    or placement_id = any (actor_placements()) or raised_by = actor_person() or subject_id = any (actor_subjects()));

-- history

drop policy own_or_of_my_organisation on happening;
create policy own_or_of_my_organisation on happening for select using (
    actor_is_system() or person_id = actor_self() or organisation_id in (actor_staff(), actor_host())
    or placement_id = any (actor_placements()) or subject_id = any (actor_subjects()));

-- infrastructure

drop policy event_publication_publish on event_publication;
create policy event_publication_publish on event_publication for insert with check (actor_person() is not null);
