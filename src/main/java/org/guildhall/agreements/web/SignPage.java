package org.guildhall.agreements.web;

import java.util.List;
import org.guildhall.agreements.Agreement;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;

/** Shows once more what is signed, and asks for the name. */
public record SignPage(Agreement agreement, String name, Problems problems) implements Page {

    public List<Fact> facts() {
        return AgreementFacts.of(agreement);
    }
}
