package org.guildhall.operation;

import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.Role;

/** Decides who sees how this Guildhall runs, and who may mend it. */
final class OperationAccess {

    private OperationAccess() {}

    /** Whether the actor sees which Guildhall this is, and who runs it. */
    static Decision maySee(Actor actor) {
        return !actor.byLink() && actor.is(Role.ADMINISTRATOR)
                ? Decision.allowed()
                : Decision.denied("operation.denied.administrator");
    }

    /**
     * Whether the actor sees what concerns all institutions of this Guildhall, and mends it.
     *
     * @param operator whether the actor's institution runs this Guildhall
     */
    static Decision mayRun(Actor actor, boolean operator) {
        Decision seen = maySee(actor);
        return seen.isAllowed() && !operator ? Decision.denied("operation.denied.operator") : seen;
    }
}
