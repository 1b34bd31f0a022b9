package org.guildhall.feedback;

import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.PersonId;

/** Decides who may end an action: the learner whose it is, while it is open. */
final class ActionAccess {

    private ActionAccess() {}

    static Decision may(Actor actor, PersonId whose, ActionState state, ActionState.Event event) {
        if (ActionState.LIFE_CYCLE.next(state, event).isEmpty()) {
            return Decision.denied("feedback.denied.ended");
        }
        boolean theirs = whose.equals(actor.person());
        return theirs && ActionState.LIFE_CYCLE.may(actor.role(), state, event)
                ? Decision.allowed()
                : Decision.denied("feedback.denied.react");
    }
}
