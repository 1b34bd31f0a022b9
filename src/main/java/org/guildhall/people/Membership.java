package org.guildhall.people;

import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.Role;

/** A role that a person holds in an organisation. */
public record Membership(MembershipId id, OrganisationId organisation, String organisationName, Role role) {}
