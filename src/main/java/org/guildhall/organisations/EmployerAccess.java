package org.guildhall.organisations;

import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.Role;

/** Decides who may bring employers in, and who may say where they work and who signs for them. */
final class EmployerAccess {

    private EmployerAccess() {}

    /** What can be done with the employers an institution works with. */
    enum Act {
        SEE,
        ADD,
        NAME_LEAD,
        ADD_SITE,
        ENTITLE,
        DESCRIBE
    }

    /** What is told of an institution is written by its administrators. */
    static Decision mayDescribeInstitution(Actor actor, boolean own) {
        return own && actor.is(Role.ADMINISTRATOR) && !actor.byLink()
                ? Decision.allowed()
                : Decision.denied("organisations.denied.administrator");
    }

    /**
     * @param own whether it is the employer the actor acts for
     * @param led whether the employer has a lead of its own, who then speaks for it
     */
    static Decision may(Actor actor, Act act, boolean own, boolean led) {
        if (actor.byLink()) {
            return Decision.denied("organisations.denied.link");
        }
        boolean institution = actor.is(Role.COORDINATOR, Role.ADMINISTRATOR);
        boolean lead = own && actor.is(Role.EMPLOYER_LEAD);
        boolean allowed = switch (act) {
            case SEE -> institution || lead || actor.is(Role.CURRICULUM_LEAD, Role.ACADEMIC_TUTOR);
            case ADD -> institution;
            case NAME_LEAD -> institution && !led;
            case ADD_SITE -> institution || lead;
            case ENTITLE, DESCRIBE -> lead || institution && !led;
        };
        return allowed
                ? Decision.allowed()
                : Decision.denied(institution ? "organisations.denied.led" : "organisations.denied.role");
    }
}
