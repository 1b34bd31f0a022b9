package org.guildhall.agreements;

import org.guildhall.placements.PlacementId;

/** Somebody has signed; where it was the last signature, the agreement is in force. */
public record AgreementSigned(AgreementId agreement, PlacementId placement, boolean inForce) {}
