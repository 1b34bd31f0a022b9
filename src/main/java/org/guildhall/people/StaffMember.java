package org.guildhall.people;

import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;

/**
 * Somebody in one of the roles they hold in an organisation.
 *
 * @param place what a list is ordered by, as the database compares it; empty outside one
 */
public record StaffMember(MembershipId id, PersonId person, String name, String email, Role role, String place) {}
