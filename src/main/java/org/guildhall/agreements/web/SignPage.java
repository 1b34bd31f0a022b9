package org.guildhall.agreements.web;

import java.util.List;
import org.guildhall.agreements.Agreement;
import org.guildhall.asks.Ask;
import org.guildhall.placements.Placement;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Shows once more what is signed, and asks for the name.
 *
 * @param ask by which the reader is asked; null where nobody asked them
 * @param other whether the terms were written anew while the reader had them open
 */
public record SignPage(
        Placement placement,
        Agreement agreement,
        @Nullable Ask ask,
        Decision maySign,
        String name,
        boolean other,
        Problems problems)
        implements Page {

    public List<AgreementFacts.Part> parts() {
        return AgreementFacts.of(agreement);
    }

    /** Key of the reason why the reader may not sign now; null where they may. */
    public @Nullable String why() {
        return maySign instanceof Decision.Denied denied ? denied.why() : null;
    }
}
