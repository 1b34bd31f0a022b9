package org.guildhall.asks;

import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.Role;

/** Decides who may hasten somebody else's ask. Which asks they see is row security's. */
final class AskAccess {

    private AskAccess() {}

    static Decision mayRemind(Actor actor, AskState state) {
        if (!actor.is(Role.COORDINATOR, Role.ADMINISTRATOR, Role.EMPLOYER_LEAD, Role.ACADEMIC_TUTOR)) {
            return Decision.denied("asks.denied.remind");
        }
        return state == AskState.OPEN ? Decision.allowed() : Decision.denied("asks.denied.ended");
    }
}
