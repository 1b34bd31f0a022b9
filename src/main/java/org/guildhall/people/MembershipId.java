package org.guildhall.people;

import java.util.UUID;
import org.guildhall.platform.ids.Id;

/** Identifies a role that a person holds in an organisation. */
public record MembershipId(UUID value) implements Id {}
