package org.guildhall.opportunities;

import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.Role;

/** Decides who may advertise, who may apply, and who may answer, in which state. */
final class OpportunityAccess {

    private OpportunityAccess() {}

    static Decision mayAdvertise(Actor actor) {
        return actor.is(Role.EMPLOYER_LEAD, Role.SYSTEM)
                ? Decision.allowed()
                : Decision.denied("opportunities.denied.advertise");
    }

    static Decision mayApply(Actor actor, OpportunityState state) {
        if (!actor.is(Role.LEARNER)) {
            return Decision.denied("opportunities.denied.apply-role");
        }
        return state == OpportunityState.PUBLISHED
                ? Decision.allowed()
                : Decision.denied("opportunities.denied.apply-closed");
    }

    static Decision may(Actor actor, OpportunityState.Event event, OpportunityState state) {
        return OpportunityState.LIFE_CYCLE.may(actor.role(), state, event)
                ? Decision.allowed()
                : Decision.denied("opportunities.denied.state");
    }

    /** Coordinators bring lists of roles. */
    static Decision mayBring(Actor actor) {
        return actor.is(Role.COORDINATOR) ? Decision.allowed() : Decision.denied("opportunities.denied.bring");
    }

    /** @param kept whether a coordinator stands in for the employer */
    static Decision may(Actor actor, ApplicationState.Event event, ApplicationState state, boolean kept) {
        if (actor.is(Role.COORDINATOR) && !kept) {
            return Decision.denied("opportunities.denied.application");
        }
        return ApplicationState.LIFE_CYCLE.may(actor.role(), state, event)
                ? Decision.allowed()
                : Decision.denied("opportunities.denied.application");
    }
}
