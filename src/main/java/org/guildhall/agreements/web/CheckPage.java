package org.guildhall.agreements.web;

import java.util.List;
import org.guildhall.agreements.Agreement;
import org.guildhall.agreements.AgreementState;
import org.guildhall.agreements.Signature;
import org.guildhall.platform.web.Page;
import org.guildhall.programmes.Signer;

/** What anybody who holds the digest of an agreement may know. */
public record CheckPage(Agreement agreement, List<Signature> signatures) implements Page {

    public String party(Signer party) {
        return AgreementFacts.party(party);
    }

    public String moment(Signature signature) {
        return AgreementFacts.moment(signature);
    }

    public String door(Signature signature) {
        return AgreementFacts.door(signature);
    }

    /** Whether everybody has signed. */
    public boolean inForce() {
        return agreement.state() == AgreementState.IN_FORCE || agreement.state() == AgreementState.ENDED;
    }

    public String stateKey() {
        return "agreements.check.state." + agreement.state().name().toLowerCase(java.util.Locale.ROOT);
    }
}
