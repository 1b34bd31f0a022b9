package org.guildhall.placements;

/** A placement has come from one state into another; from is the same as to when it has just been made. */
public record PlacementAdvanced(PlacementId placement, PlacementState from, PlacementState to) {}
