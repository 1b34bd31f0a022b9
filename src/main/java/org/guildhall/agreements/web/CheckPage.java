package org.guildhall.agreements.web;

import java.util.List;
import org.guildhall.agreements.Agreement;
import org.guildhall.agreements.Signature;
import org.guildhall.platform.web.Page;
import org.guildhall.programmes.Signer;

/** What anybody who holds the digest of an agreement may know. */
public record CheckPage(Agreement agreement, List<Signature> signatures) implements Page {

    public String party(Signer party) {
        return AgreementFacts.party(party);
    }
}
