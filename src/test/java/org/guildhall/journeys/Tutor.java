package org.guildhall.journeys;

/** What an academic tutor does. */
final class Tutor extends Participant {

    Tutor(Someone at) {
        super(at);
    }

    void assesses(String learner, int level) {
        at.takesUp("assessment.ask.tutor.title", learner);
        judges(level);
    }

    /** Sees the judgements that lie apart, and releases all three. */
    void releasesWhatIsApart(String learner) {
        at.takesUp("assessment.ask.release.title", learner);
        at.sees("assessment.apart")
                .follows("assessment.release")
                .presses("assessment.release")
                .sees("assessment.released");
    }
}
