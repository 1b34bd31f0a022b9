package org.guildhall.platform.actor;

/** What a person is to one organisation. One person may hold several, in several organisations. */
public enum Role {
    LEARNER,
    PROFESSIONAL,
    SUPERVISOR,
    MENTOR,
    CLIENT,
    EMPLOYER_LEAD,
    ACADEMIC_TUTOR,
    ASSESSOR,
    COORDINATOR,
    CURRICULUM_LEAD,
    ADMINISTRATOR,
    GUARDIAN,
    /** Nobody has signed in. */
    NOBODY,
    /** A job or a listener of Guildhall's own. */
    SYSTEM;

    /** Whether the role sees the whole institution rather than single placements. */
    public boolean isStaff() {
        return switch (this) {
            case COORDINATOR, CURRICULUM_LEAD, ADMINISTRATOR, ASSESSOR -> true;
            case LEARNER,
                    PROFESSIONAL,
                    SUPERVISOR,
                    MENTOR,
                    CLIENT,
                    EMPLOYER_LEAD,
                    ACADEMIC_TUTOR,
                    GUARDIAN,
                    NOBODY,
                    SYSTEM -> false;
        };
    }
}
