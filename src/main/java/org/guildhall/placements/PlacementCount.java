package org.guildhall.placements;

/** How many placements stand in a state. */
public record PlacementCount(PlacementState state, long placements) {}
