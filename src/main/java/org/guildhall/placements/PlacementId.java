package org.guildhall.placements;

import java.util.UUID;
import org.guildhall.platform.ids.Id;

/** Names one placement. */
public record PlacementId(UUID value) implements Id {}
