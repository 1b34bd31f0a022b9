package org.guildhall.assessment;

import org.guildhall.placements.PlacementId;

/** Somebody has judged, released or answered the assessment of a placement. */
public record AssessmentAdvanced(PlacementId placement) {}
