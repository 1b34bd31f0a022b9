package org.guildhall.organisations;

import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;

/**
 * A person who is entitled to sign for an organisation.
 *
 * @param capacity in which they sign, as the agreement prints it: “Head of Human Resources”
 */
public record Signatory(OrganisationId organisation, PersonId person, String name, String capacity) {}
