package org.guildhall.conversations;

import org.guildhall.placements.PlacementState;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.Role;

/** Decides whose role takes part in a placement's conversations. Which placement and which conversation, row security decides. */
final class ConversationAccess {

    private ConversationAccess() {}

    /** What can be done in a conversation. */
    enum Act {
        READ,
        WRITE
    }

    static Decision may(Actor actor, Act act, PlacementState state) {
        if (actor.isAssisted()) {
            return Decision.denied("platform.denied.assisted");
        }
        if (!takesPart(actor.role())) {
            return Decision.denied("conversations.denied.role");
        }
        return act == Act.READ || isOpen(state) ? Decision.allowed() : Decision.denied("conversations.denied.over");
    }

    static boolean takesPart(Role role) {
        return switch (role) {
            case LEARNER, PROFESSIONAL, SUPERVISOR, MENTOR, ACADEMIC_TUTOR, COORDINATOR, EMPLOYER_LEAD -> true;
            case CLIENT, ASSESSOR, CURRICULUM_LEAD, ADMINISTRATOR, GUARDIAN, NOBODY, SYSTEM -> false;
        };
    }

    /** People still talk when a placement is over; where it never began there is nothing to talk about. */
    private static boolean isOpen(PlacementState state) {
        return switch (state) {
            case PROPOSED, TENTATIVE, AGREEING, READY, ACTIVE, PAUSED, ENDED, COMPLETED, TERMINATED -> true;
            case CANCELLED, NO_SHOW -> false;
        };
    }
}
