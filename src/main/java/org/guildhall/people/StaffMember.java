package org.guildhall.people;

import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;

/** Somebody in one of the roles they hold in an organisation. */
public record StaffMember(MembershipId id, PersonId person, String name, String email, Role role) {}
