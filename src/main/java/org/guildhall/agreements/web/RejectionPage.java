package org.guildhall.agreements.web;

import org.guildhall.agreements.Agreement;
import org.guildhall.placements.Placement;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/** “I do not sign this”, and why: the version ends, and whoever answers for the placement writes another. */
public record RejectionPage(
        Placement placement, Agreement agreement, Decision maySign, String reason, Problems problems) implements Page {

    /** Key of the reason why the reader has nothing to sign now; null where they have. */
    public @Nullable String why() {
        return maySign instanceof Decision.Denied denied ? denied.why() : null;
    }
}
