package org.guildhall.organisations;

import org.guildhall.platform.actor.PersonId;

/** Who speaks for an employer. */
public record EmployerLead(PersonId person, String name, String email) {}
