package org.guildhall.assessment;

import java.time.Instant;

/** That somebody has judged, and when. */
public record Assessed(AssessmentKind kind, String personName, Instant submittedAt) {}
