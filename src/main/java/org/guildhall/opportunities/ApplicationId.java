package org.guildhall.opportunities;

import java.util.UUID;
import org.guildhall.platform.ids.Id;

/** Names one learner’s request for a role. */
public record ApplicationId(UUID value) implements Id {}
