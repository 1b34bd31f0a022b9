package org.guildhall.people;

import java.util.List;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.Role;

/** Decides who may see and who may change the roles of their own organisation. */
final class StaffAccess {

    private static final List<Role> OF_AN_INSTITUTION = List.of(
            Role.COORDINATOR,
            Role.ACADEMIC_TUTOR,
            Role.ASSESSOR,
            Role.MENTOR,
            Role.CURRICULUM_LEAD,
            Role.ADMINISTRATOR);
    private static final List<Role> OF_AN_EMPLOYER =
            List.of(Role.EMPLOYER_LEAD, Role.SUPERVISOR, Role.MENTOR, Role.CLIENT);

    private StaffAccess() {}

    static Decision may(Actor actor, StaffAct act) {
        if (actor.isAssisted() && act != StaffAct.SEE) {
            return Decision.denied("platform.denied.assisted");
        }
        boolean allowed = switch (act) {
            case SEE -> actor.is(Role.ADMINISTRATOR, Role.EMPLOYER_LEAD, Role.COORDINATOR);
            case GIVE, TAKE -> actor.is(Role.ADMINISTRATOR, Role.EMPLOYER_LEAD);
        };
        return allowed && !actor.byLink() ? Decision.allowed() : Decision.denied("people.denied.staff");
    }

    /** The roles that an organisation gives; learners come by enrolment, guardians with their learner. */
    static List<Role> roles(Register.Kind kind) {
        return switch (kind) {
            case INSTITUTION -> OF_AN_INSTITUTION;
            case EMPLOYER -> OF_AN_EMPLOYER;
        };
    }
}
