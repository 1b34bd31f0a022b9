package org.guildhall.people;

import java.util.UUID;
import org.guildhall.platform.ids.Id;

/** Names one time that an administrator acted for somebody. */
public record AssistanceId(UUID value) implements Id {}
