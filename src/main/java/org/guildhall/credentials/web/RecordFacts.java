package org.guildhall.credentials.web;

import java.util.List;
import java.util.Locale;
import org.guildhall.credentials.VerifiedRecord;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.words.Say;

/** What a record says, in the reader's words. */
final class RecordFacts {

    private RecordFacts() {}

    static List<Fact> of(VerifiedRecord found) {
        String outcome = found.outcome().name().toLowerCase(Locale.ROOT);
        return List.of(
                fact("learner", found.learnerName()),
                fact("role", found.title()),
                fact("employer", found.employerName()),
                fact("institution", found.institutionName()),
                fact("programme", found.programmeTitle()),
                fact("from", Say.date(found.startsOn())),
                fact("until", Say.date(found.endsOn())),
                fact("hours", Say.hours(found.approvedMinutes())),
                fact("outcome", Say.text("placements.outcome." + outcome)),
                fact("issued", Say.fullMoment(found.issuedAt())));
    }

    private static Fact fact(String name, String value) {
        return new Fact(Say.text("credentials.fact." + name), value);
    }
}
