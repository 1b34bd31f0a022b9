package org.guildhall.journeys;

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

    void assesses(int level) {
        judges(level);
    }
}
