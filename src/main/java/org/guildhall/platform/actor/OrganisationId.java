package org.guildhall.platform.actor;

import java.util.UUID;
import org.guildhall.platform.ids.Id;

/** Identifies an institution or an employer. */
public record OrganisationId(UUID value) implements Id {}
