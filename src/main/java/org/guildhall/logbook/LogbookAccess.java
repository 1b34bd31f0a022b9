package org.guildhall.logbook;

import org.guildhall.placements.PlacementState;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.Role;

/** Decides who may write days and who may decide on weeks, in which state. */
final class LogbookAccess {

    private LogbookAccess() {}

    /** Whether writing days is the actor's part at all. */
    static boolean isWriter(Actor actor) {
        return actor.is(Role.LEARNER, Role.PROFESSIONAL);
    }

    static Decision mayWrite(Actor actor, PlacementState placement, TimesheetState week) {
        if (!isWriter(actor)) {
            return Decision.denied("logbook.denied.learner");
        }
        boolean running = placement == PlacementState.ACTIVE || placement == PlacementState.ENDED;
        if (!running) {
            return Decision.denied("logbook.denied.not-running");
        }
        return week.isOpen() ? Decision.allowed() : Decision.denied("logbook.denied.week");
    }

    /** What a completed placement comes to is in its record: nothing in its weeks moves any more. */
    static Decision may(Actor actor, TimesheetState.Event event, PlacementState placement, TimesheetState state) {
        // a verdict on hours is its giver's own
        if (actor.isAssisted() && !isWriter(actor)) {
            return Decision.denied("platform.denied.assisted");
        }
        if (!TimesheetState.LIFE_CYCLE.isActOf(actor.role(), event)) {
            return Decision.denied("logbook.denied.role");
        }
        if (placement == PlacementState.COMPLETED && !actor.isSystem()) {
            return Decision.denied("logbook.denied.completed");
        }
        return TimesheetState.LIFE_CYCLE.may(actor.role(), state, event)
                ? Decision.allowed()
                : Decision.denied("logbook.denied.decide");
    }
}
