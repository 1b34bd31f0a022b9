package org.guildhall.agreements.web;

import java.util.List;
import org.guildhall.agreements.Agreement;
import org.guildhall.agreements.Signature;
import org.guildhall.placements.Placement;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.programmes.Signer;
import org.jspecify.annotations.Nullable;

/**
 * The agreement of a placement and who has signed it.
 *
 * @param agreement null before the hosts have confirmed
 * @param why key of the reason why the reader may not sign now; null where they may
 */
public record AgreementPage(
        Placement placement,
        @Nullable Agreement agreement,
        List<Signature> signatures,
        boolean maySign,
        @Nullable String why)
        implements Page {

    static AgreementPage none(Placement placement) {
        return new AgreementPage(placement, null, List.of(), false, null);
    }

    public List<Fact> facts() {
        return agreement == null ? List.of() : AgreementFacts.of(agreement);
    }

    /** The parties who have still to sign, in order. */
    public List<Signer> waiting() {
        return agreement == null
                ? List.of()
                : agreement.signing().stream()
                        .filter(party -> signatures.stream().noneMatch(it -> it.party() == party))
                        .toList();
    }
}
