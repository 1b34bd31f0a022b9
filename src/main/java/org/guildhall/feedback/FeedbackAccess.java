package org.guildhall.feedback;

import org.guildhall.placements.PlacementState;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.Role;

/** Decides who may say what about a day, in which state of the placement. Who hears it is row security's, per row. */
final class FeedbackAccess {

    private FeedbackAccess() {}

    /** What can be done with feedback. */
    enum Act {
        READ,
        GIVE,
        ASK,
        REACT
    }

    static Decision may(Actor actor, Act act, PlacementState state) {
        if (actor.isAssisted() && (act == Act.GIVE || act == Act.REACT)) {
            return Decision.denied("platform.denied.assisted");
        }
        if (!roleMay(actor.role(), act)) {
            return Decision.denied("feedback.denied." + act.name().toLowerCase(java.util.Locale.ROOT));
        }
        return stateAllows(act, state) ? Decision.allowed() : Decision.denied("feedback.denied.not-running");
    }

    private static boolean roleMay(Role role, Act act) {
        return switch (act) {
            case GIVE -> role == Role.SUPERVISOR || role == Role.MENTOR || role == Role.ACADEMIC_TUTOR;
            case ASK, REACT -> role == Role.LEARNER || role == Role.PROFESSIONAL;
            case READ ->
                switch (role) {
                    case LEARNER, PROFESSIONAL, SUPERVISOR, MENTOR, ACADEMIC_TUTOR, COORDINATOR, SYSTEM -> true;
                    case CLIENT, EMPLOYER_LEAD, ASSESSOR, CURRICULUM_LEAD, ADMINISTRATOR, GUARDIAN, NOBODY -> false;
                };
        };
    }

    private static boolean stateAllows(Act act, PlacementState state) {
        return switch (state) {
            case ACTIVE, PAUSED, ENDED -> true;
            case COMPLETED, TERMINATED -> act == Act.READ || act == Act.REACT;
            case PROPOSED, TENTATIVE, AGREEING, READY, CANCELLED, NO_SHOW -> act == Act.READ;
        };
    }
}
