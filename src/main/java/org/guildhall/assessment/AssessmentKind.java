package org.guildhall.assessment;

import org.guildhall.platform.actor.Role;

/** Whose view an assessment is. */
public enum AssessmentKind {
    SELF(Role.LEARNER),
    SUPERVISOR(Role.SUPERVISOR),
    TUTOR(Role.ACADEMIC_TUTOR);

    private final Role role;

    AssessmentKind(Role role) {
        this.role = role;
    }

    /** The role that judges. */
    public Role role() {
        return role;
    }

    /** Key of the ask that it is done by. */
    String ask() {
        return switch (this) {
            case SELF -> "assessment.ask.self";
            case SUPERVISOR -> "assessment.ask.supervisor";
            case TUTOR -> "assessment.ask.tutor";
        };
    }
}
