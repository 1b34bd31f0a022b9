package org.guildhall.programmes;

import java.util.UUID;
import org.guildhall.platform.ids.Id;

/** Names one dated intake of a programme. */
public record CohortId(UUID value) implements Id {}
