package org.guildhall.organisations;

import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;

/** Somebody speaks for an employer that nobody spoke for before. */
public record LeadNamed(OrganisationId employer, PersonId lead) {}
