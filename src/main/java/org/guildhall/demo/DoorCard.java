package org.guildhall.demo;

import java.util.List;
import org.guildhall.people.MembershipId;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;

/**
 * A person in one of their roles, as whom one may come in.
 *
 * @param rank where the organisation and the role stand in the list
 * @param waits kinds of what awaits them, each with its number: {@code logbook.ask.week:2}
 * @param placements how many they take part in or answer for in this role
 */
public record DoorCard(
        int rank,
        PersonId person,
        MembershipId membership,
        String name,
        String email,
        String language,
        Role role,
        OrganisationId organisation,
        String organisationName,
        List<String> waits,
        int placements) {

    /** Where everybody after this one begins. */
    String key() {
        return String.join(
                "\u001f",
                String.valueOf(rank),
                organisationName,
                name,
                membership.value().toString());
    }
}
