package org.guildhall.competencies;

import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.Role;

/** Decides who may read frameworks and who may import them. */
final class FrameworkAccess {

    private FrameworkAccess() {}

    /** What can be done with frameworks. */
    enum Act {
        READ,
        IMPORT
    }

    /** In a small institution the coordinator is all the staff there is, so coordinators import too. */
    static Decision may(Actor actor, Act act) {
        boolean allowed = switch (act) {
            case READ -> !actor.isNobody() && !actor.byLink();
            case IMPORT ->
                !actor.byLink() && actor.is(Role.CURRICULUM_LEAD, Role.ADMINISTRATOR, Role.COORDINATOR, Role.SYSTEM);
        };
        return allowed
                ? Decision.allowed()
                : Decision.denied(act == Act.READ ? "competencies.denied.read" : "competencies.denied.import");
    }
}
