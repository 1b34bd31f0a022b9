package org.guildhall.agreements.web;

import java.util.List;
import java.util.Locale;
import org.guildhall.agreements.Agreement;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.words.Say;
import org.guildhall.programmes.Signer;

/** The terms of an agreement in the reader's words. */
final class AgreementFacts {

    private AgreementFacts() {}

    static List<Fact> of(Agreement agreement) {
        return List.of(
                fact("learner", agreement.learnerName()),
                fact("employer", agreement.employerName()),
                fact("institution", agreement.institutionName()),
                fact("programme", agreement.programmeTitle()),
                fact("role", agreement.title()),
                fact(
                        "mode",
                        Say.text("placements.mode." + agreement.mode().name().toLowerCase(Locale.ROOT))),
                fact("starts", Say.date(agreement.startsOn())),
                fact("ends", Say.date(agreement.endsOn())),
                fact("hours", Say.hours(agreement.requiredHours() * 60L)),
                fact("week", Say.hours(agreement.hoursPerWeek() * 60L)));
    }

    private static Fact fact(String name, String value) {
        return new Fact(Say.text("agreements.term." + name), value);
    }

    static String party(Signer party) {
        return Say.text("programmes.signer." + party.name().toLowerCase(Locale.ROOT));
    }
}
