package org.guildhall.logbook;

import static org.guildhall.platform.actor.Role.LEARNER;
import static org.guildhall.platform.actor.Role.PROFESSIONAL;
import static org.guildhall.platform.actor.Role.SUPERVISOR;

import org.guildhall.platform.lifecycle.LifeCycle;

/** Where a week stands. */
public enum TimesheetState {
    OPEN,
    SUBMITTED,
    APPROVED,
    RETURNED;

    /** What moves a week on. */
    public enum Event {
        SUBMIT,
        APPROVE,
        RETURN
    }

    static final LifeCycle<TimesheetState, Event> LIFE_CYCLE = LifeCycle.of(
                    "timesheet", TimesheetState.class, Event.class)
            .initial(OPEN)
            .on(Event.SUBMIT)
            .from(OPEN, RETURNED)
            .to(SUBMITTED)
            .by(LEARNER, PROFESSIONAL)
            .on(Event.APPROVE)
            .from(SUBMITTED)
            .to(APPROVED)
            .by(SUPERVISOR)
            .on(Event.RETURN)
            .from(SUBMITTED)
            .to(RETURNED)
            .when("with a comment")
            .by(SUPERVISOR)
            .build();

    /** Whether the learner may still write the days of the week. */
    public boolean isOpen() {
        return this == OPEN || this == RETURNED;
    }
}
