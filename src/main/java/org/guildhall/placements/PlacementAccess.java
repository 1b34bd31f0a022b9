package org.guildhall.placements;

import java.util.List;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.Role;

/** Decides who may move a placement on. Seeing it is row security's: whoever finds it may read it. */
final class PlacementAccess {

    private PlacementAccess() {}

    static Decision may(Actor actor, PlacementEvent event, PlacementState state) {
        if (PlacementEvent.LIFE_CYCLE.may(actor.role(), state, event)) {
            return Decision.allowed();
        }
        boolean everOpen = PlacementEvent.LIFE_CYCLE.next(state, event).isPresent();
        return Decision.denied(everOpen ? "placements.denied.role" : "placements.denied.state");
    }

    /** A placement that no application led to is made by who answers for its learner. */
    static Decision mayMake(Actor actor) {
        return actor.is(Role.COORDINATOR) ? Decision.allowed() : Decision.denied("placements.denied.role");
    }

    /** Terms are written anew by who answers for the learner, until everybody has signed. */
    static Decision mayRestate(Actor actor, PlacementState state) {
        if (!actor.is(Role.COORDINATOR)) {
            return Decision.denied("placements.denied.role");
        }
        return state == PlacementState.AGREEING ? Decision.allowed() : Decision.denied("placements.denied.state");
    }

    static List<PlacementEvent> open(Actor actor, PlacementState state) {
        return PlacementEvent.LIFE_CYCLE.open(actor.role(), state);
    }
}
