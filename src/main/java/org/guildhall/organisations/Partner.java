package org.guildhall.organisations;

import org.guildhall.platform.actor.OrganisationId;

/** An employer that an institution works with. */
public record Partner(OrganisationId id, String name) {}
