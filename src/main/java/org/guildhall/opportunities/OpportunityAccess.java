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

    static Decision may(Actor actor, ApplicationState.Event event, ApplicationState state) {
        return ApplicationState.LIFE_CYCLE.may(actor.role(), state, event)
                ? Decision.allowed()
                : Decision.denied("opportunities.denied.application");
    }
}
