package org.guildhall.journeys;

import com.microsoft.playwright.options.AriaRole;

/** What a supervisor does, by the link in an e-mail. */
final class Supervisor extends Participant {

    Supervisor(Someone at) {
        super(at);
    }

    void approves(long minutes) {
        at.presses("logbook.approve", at.hours(minutes)).sees("logbook.decided.approved", at.hours(minutes));
    }

    void returns(String comment) {
        at.follows("logbook.send-back").writes("logbook.comment", comment);
        at.presses("logbook.return").seesText(comment);
    }

    /** Answers how a day went. */
    void says(String word, String learner) {
        at.page().locator("main").getByRole(AriaRole.CHECKBOX).first().check();
        at.writes("feedback.own-words", word).presses("feedback.say");
        at.sees("feedback.request-answered", learner.split(" ")[0]);
    }

    void assesses(int level) {
        judges(level);
    }
}
