package org.guildhall.opportunities;

import java.util.UUID;
import org.guildhall.platform.ids.Id;

/** Names one advertised role. */
public record OpportunityId(UUID value) implements Id {}
