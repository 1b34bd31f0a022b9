package org.guildhall.placements;

/** A placement that is being agreed on has other terms now. */
public record PlacementRestated(PlacementId placement) {}
