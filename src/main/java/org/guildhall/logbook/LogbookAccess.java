package org.guildhall.logbook;

import org.guildhall.placements.PlacementState;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.Role;

/** Decides who may write days and who may decide on weeks, in which state. */
final class LogbookAccess {

    private LogbookAccess() {}

    static Decision mayWrite(Actor actor, PlacementState placement, TimesheetState week) {
        if (!actor.is(Role.LEARNER, Role.PROFESSIONAL)) {
            return Decision.denied("logbook.denied.learner");
        }
        boolean running = placement == PlacementState.ACTIVE || placement == PlacementState.ENDED;
        if (!running) {
            return Decision.denied("logbook.denied.not-running");
        }
        return week.isOpen() ? Decision.allowed() : Decision.denied("logbook.denied.week");
    }

    static Decision may(Actor actor, TimesheetState.Event event, TimesheetState state) {
        return TimesheetState.LIFE_CYCLE.may(actor.role(), state, event)
                ? Decision.allowed()
                : Decision.denied("logbook.denied.decide");
    }
}
