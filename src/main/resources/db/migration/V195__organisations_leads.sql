-- An institution knows who speaks for the employers it works with, and nobody else of them.
create policy speaks_for_a_partner on membership for select using (
    role = 'employer_lead' and exists (select 1 from partnership p
        where p.institution_id = actor_staff() and p.employer_id = membership.organisation_id));
