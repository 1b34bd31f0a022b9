package org.guildhall.placements;

import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;

/**
 * Somebody who takes part in a placement.
 *
 * @param name as the person is called; empty when a party is only being named by id
 * @param organisation for which they take part
 */
public record Party(PersonId person, String name, Role role, OrganisationId organisation) {}
