package org.guildhall.agreements.web;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.guildhall.agreements.Agreement;
import org.guildhall.agreements.Signature;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.words.Say;
import org.guildhall.programmes.Signer;

/** The terms of an agreement in the reader's words. */
public final class AgreementFacts {

    private AgreementFacts() {}

    /** A part of the terms under its heading. */
    public record Part(String title, List<Fact> facts) {}

    static List<Part> of(Agreement agreement) {
        return List.of(
                new Part(
                        Say.text("agreements.part.who"),
                        List.of(
                                fact("learner", agreement.learnerName()),
                                fact("employer", agreement.employerName()),
                                fact("institution", agreement.institutionName()))),
                new Part(
                        Say.text("agreements.part.what"),
                        List.of(
                                fact("role", agreement.title()),
                                fact("programme", agreement.programmeTitle()),
                                fact(
                                        "mode",
                                        Say.text("placements.mode."
                                                + agreement.mode().name().toLowerCase(Locale.ROOT))))),
                new Part(
                        Say.text("agreements.part.when"),
                        List.of(
                                fact("starts", Say.date(agreement.startsOn())),
                                fact("ends", Say.date(agreement.endsOn())),
                                fact("hours", Say.hours(agreement.requiredHours() * 60L)),
                                fact("week", Say.hours(agreement.hoursPerWeek() * 60L)))));
    }

    private static Fact fact(String name, String value) {
        return new Fact(Say.text("agreements.term." + name), value);
    }

    /** The moment of a signature, as UTC and where the work is. */
    static String moment(Signature signature) {
        ZoneId zone = ZoneId.of(signature.zone());
        String there = signature.signedAt().atZone(zone).toLocalTime().truncatedTo(ChronoUnit.SECONDS) + " "
                + signature.zone();
        return "\u2066" + signature.signedAt().truncatedTo(ChronoUnit.SECONDS) + " (" + there + ")\u2069";
    }

    /** By which way the signer had come in. */
    static String door(Signature signature) {
        return Say.text(signature.byLink() ? "agreements.door.link" : "agreements.door.session");
    }

    static String party(Signer party) {
        return Say.text("programmes.signer." + party.name().toLowerCase(Locale.ROOT));
    }
}
