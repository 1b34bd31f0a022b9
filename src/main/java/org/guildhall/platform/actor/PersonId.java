package org.guildhall.platform.actor;

import java.util.UUID;
import org.guildhall.platform.ids.Id;

/** Identifies a person, whatever roles they hold. */
public record PersonId(UUID value) implements Id {}
