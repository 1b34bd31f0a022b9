package org.guildhall.agreements;

import org.guildhall.placements.PlacementId;

/** A version was rejected or has expired: nobody signs it any more, and the placement needs another one. */
public record AgreementLeft(AgreementId agreement, PlacementId placement) {}
