package org.guildhall.programmes;

import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.Role;

/** Decides who may write programmes, and in which state of a version. */
final class ProgrammeAccess {

    private ProgrammeAccess() {}

    /** What can be done with a programme. */
    enum Act {
        READ,
        START,
        EDIT,
        PUBLISH,
        RENEW,
        ENROL
    }

    static Decision may(Actor actor, Act act, ProgrammeVersion.State state) {
        if (act == Act.READ) {
            boolean staff = actor.role().isStaff() || actor.isSystem();
            return staff || state != ProgrammeVersion.State.DRAFT
                    ? Decision.allowed()
                    : Decision.denied("programmes.denied.draft");
        }
        if (!actor.is(Role.COORDINATOR, Role.CURRICULUM_LEAD, Role.SYSTEM)) {
            return Decision.denied("programmes.denied.role");
        }
        boolean open = switch (act) {
            case EDIT, PUBLISH -> state == ProgrammeVersion.State.DRAFT;
            case RENEW, ENROL -> state == ProgrammeVersion.State.PUBLISHED;
            case READ, START -> true;
        };
        if (!open) {
            return Decision.denied(
                    act == Act.EDIT || act == Act.PUBLISH
                            ? "programmes.denied.frozen"
                            : "programmes.denied.unpublished");
        }
        return Decision.allowed();
    }
}
