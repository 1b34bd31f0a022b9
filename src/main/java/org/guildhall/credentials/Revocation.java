package org.guildhall.credentials;

import java.time.Instant;

/** A record no longer stands: since when, by whom, and why. */
public record Revocation(Instant revokedAt, String revokedBy, String reason) {}
