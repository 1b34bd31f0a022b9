-- Whoever sees a placement sees what happened in it, by whichever side or by Guildhall itself: a timeline with holes misleads.
create policy of_a_placement_i_see on happening for select using (
    placement_id is not null and exists (select 1 from placement p where p.id = placement_id));
