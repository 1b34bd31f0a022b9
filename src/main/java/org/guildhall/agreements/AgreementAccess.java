package org.guildhall.agreements;

import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.Role;
import org.guildhall.programmes.Signer;
import org.jspecify.annotations.Nullable;

/** Decides who may sign for which party, and when. */
final class AgreementAccess {

    private AgreementAccess() {}

    /** The party a role signs for; null where it signs for none. */
    static @Nullable Signer party(Role role) {
        return switch (role) {
            case LEARNER, PROFESSIONAL -> Signer.LEARNER;
            case GUARDIAN -> Signer.GUARDIAN;
            case EMPLOYER_LEAD -> Signer.EMPLOYER;
            case COORDINATOR -> Signer.INSTITUTION;
            case SUPERVISOR, MENTOR, CLIENT, ACADEMIC_TUTOR, ASSESSOR, CURRICULUM_LEAD, ADMINISTRATOR, NOBODY, SYSTEM ->
                null;
        };
    }

    /**
     * Whether the actor may sign now.
     *
     * @param next whose turn it is; null where everybody has signed
     * @param entitled whether the person may sign for their organisation
     */
    static Decision maySign(Actor actor, AgreementState state, @Nullable Signer next, boolean entitled) {
        if (actor.isAssisted()) {
            return Decision.denied("platform.denied.assisted");
        }
        Signer party = party(actor.role());
        if (party == null) {
            return Decision.denied("agreements.denied.role");
        }
        if (!state.isAwaited() || next == null) {
            return Decision.denied("agreements.denied.state");
        }
        if (party != next) {
            return Decision.denied("agreements.denied.turn");
        }
        return entitled ? Decision.allowed() : Decision.denied("agreements.denied.entitled");
    }
}
