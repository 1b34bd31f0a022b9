package org.guildhall.agreements.web;

import java.util.List;
import org.guildhall.agreements.Agreement;
import org.guildhall.agreements.Signature;
import org.guildhall.platform.web.Page;
import org.guildhall.programmes.Signer;

/** The agreement as a document, with the evidence of its signatures and the address where it can be checked. */
public record AgreementPrint(Agreement agreement, List<Signature> signatures, String checkAddress) implements Page {

    public List<AgreementFacts.Part> parts() {
        return AgreementFacts.of(agreement);
    }

    public String party(Signer party) {
        return AgreementFacts.party(party);
    }

    public String moment(Signature signature) {
        return AgreementFacts.moment(signature);
    }

    public String door(Signature signature) {
        return AgreementFacts.door(signature);
    }
}
