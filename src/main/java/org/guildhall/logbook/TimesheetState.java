package org.guildhall.logbook;

import static org.guildhall.platform.actor.Role.COORDINATOR;
import static org.guildhall.platform.actor.Role.LEARNER;
import static org.guildhall.platform.actor.Role.PROFESSIONAL;
import static org.guildhall.platform.actor.Role.SUPERVISOR;
import static org.guildhall.platform.actor.Role.SYSTEM;

import org.guildhall.platform.lifecycle.LifeCycle;

/** Where a week stands. */
public enum TimesheetState {
    OPEN,
    SUBMITTED,
    APPROVED,
    /** Some days are approved, the rest is returned. */
    PARTLY_APPROVED,
    RETURNED,
    /** The placement is completed: nothing moves any more. */
    LOCKED;

    /** What moves a week on. */
    public enum Event {
        SUBMIT,
        APPROVE,
        APPROVE_PART,
        RETURN,
        CORRECT,
        LOCK
    }

    static final LifeCycle<TimesheetState, Event> LIFE_CYCLE = LifeCycle.of(
                    "timesheet", TimesheetState.class, Event.class)
            .initial(OPEN)
            .on(Event.SUBMIT)
            .from(OPEN, RETURNED, PARTLY_APPROVED)
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
            .on(Event.APPROVE_PART)
            .from(SUBMITTED)
            .to(PARTLY_APPROVED)
            .when("with a comment on the days returned")
            .by(SUPERVISOR)
            .on(Event.CORRECT)
            .from(APPROVED)
            .to(APPROVED)
            .when("with a reason, as a line of the ledger")
            .by(SUPERVISOR, COORDINATOR)
            .on(Event.LOCK)
            .from(OPEN, SUBMITTED, RETURNED, PARTLY_APPROVED, APPROVED)
            .to(LOCKED)
            .when("the placement is completed; what is not approved by then does not count")
            .by(SYSTEM)
            .build();

    /** Whether the learner may still write the days of the week that are not approved. */
    public boolean isOpen() {
        return switch (this) {
            case OPEN, RETURNED, PARTLY_APPROVED -> true;
            case SUBMITTED, APPROVED, LOCKED -> false;
        };
    }
}
