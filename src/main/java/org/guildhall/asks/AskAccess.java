package org.guildhall.asks;

import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.Role;

/** Decides who sees what others have been asked, who may hasten it, and who may name another person for it. */
final class AskAccess {

    private AskAccess() {}

    /**
     * Whether the actor may remind whoever is asked.
     *
     * @param own whether that is the actor: nobody reminds themselves
     */
    static Decision mayRemind(Actor actor, boolean own, AskState state) {
        if (own) {
            return Decision.denied("asks.denied.own");
        }
        if (!actor.is(Role.COORDINATOR, Role.ADMINISTRATOR, Role.EMPLOYER_LEAD, Role.ACADEMIC_TUTOR)) {
            return Decision.denied("asks.denied.remind");
        }
        return state == AskState.OPEN ? Decision.allowed() : Decision.denied("asks.denied.ended");
    }

    /** Whether the actor sees what others have been asked. */
    static Decision maySeeOthers(Actor actor) {
        return actor.role().isStaff() || actor.is(Role.EMPLOYER_LEAD)
                ? Decision.allowed()
                : Decision.denied("asks.denied.staff");
    }

    /** Whether the actor sees how often and how soon asks come back: those who can mend it, of their own organisation alone. */
    static Decision maySeeReturns(Actor actor) {
        return !actor.byLink() && actor.is(Role.COORDINATOR, Role.CURRICULUM_LEAD, Role.EMPLOYER_LEAD)
                ? Decision.allowed()
                : Decision.denied("asks.denied.returns");
    }

    /**
     * Whether the actor may let somebody else do what they are asked.
     *
     * @param delegated whether they do it in somebody's place themselves
     */
    static Decision mayDelegate(
            Actor actor, boolean theirs, AskState state, AskKind.Delegation delegation, boolean delegated) {
        if (!theirs || actor.isNobody()) {
            return Decision.denied("asks.denied.not-yours");
        }
        if (state != AskState.OPEN) {
            return Decision.denied("asks.denied.ended");
        }
        if (delegated) {
            return Decision.denied("asks.denied.handed-on");
        }
        return switch (delegation) {
            case ALLOWED -> Decision.allowed();
            case SIGNATURE -> Decision.denied("asks.denied.signature");
            case OWN -> Decision.denied("asks.denied.own-work");
            case JUDGEMENT -> Decision.denied("asks.denied.judgement");
            case PERSONAL -> Decision.denied("asks.denied.personal");
            case OFFICE -> Decision.denied("asks.denied.office");
        };
    }

    /** Whoever was asked, and those who answer for it, take back what was handed on. */
    static Decision mayTakeBack(Actor actor, boolean theirs, AskState state) {
        boolean inCharge = actor.is(Role.COORDINATOR, Role.EMPLOYER_LEAD);
        if (actor.isNobody() || !theirs && !inCharge) {
            return Decision.denied("asks.denied.not-yours");
        }
        return state == AskState.OPEN ? Decision.allowed() : Decision.denied("asks.denied.ended");
    }

    /** Whether the actor may end the links of somebody's ask. */
    static Decision mayEndLinks(Actor actor, AskState state) {
        if (!actor.is(Role.COORDINATOR, Role.ADMINISTRATOR)) {
            return Decision.denied("asks.denied.end-links");
        }
        return state == AskState.OPEN ? Decision.allowed() : Decision.denied("asks.denied.ended");
    }

    /** Whether the actor may set on which days people are reminded. */
    static Decision maySetSchedules(Actor actor) {
        return actor.is(Role.COORDINATOR, Role.CURRICULUM_LEAD)
                ? Decision.allowed()
                : Decision.denied("asks.denied.schedules");
    }

    /** Whether the actor may say when letters come to them. */
    static Decision maySetHours(Actor actor) {
        return actor.isNobody() || actor.isSystem() ? Decision.denied("asks.denied.hours") : Decision.allowed();
    }

    /**
     * Whether the actor may say that they are the wrong person.
     *
     * @param theirs whether the ask awaits the actor
     */
    static Decision mayDecline(Actor actor, boolean theirs, AskState state) {
        if (!theirs || actor.isNobody()) {
            return Decision.denied("asks.denied.not-yours");
        }
        return state == AskState.OPEN ? Decision.allowed() : Decision.denied("asks.denied.ended");
    }

    /**
     * Whether the actor may name another person.
     *
     * @param asked role of the person who was asked; a learner's own act is nobody else's
     */
    static Decision mayPassOn(Actor actor, Role asked, AskState state) {
        if (!actor.is(Role.COORDINATOR, Role.EMPLOYER_LEAD)) {
            return Decision.denied("asks.denied.pass-on");
        }
        if (asked == Role.LEARNER || asked == Role.PROFESSIONAL) {
            return Decision.denied("asks.denied.own-act");
        }
        return switch (state) {
            case OPEN, DECLINED -> Decision.allowed();
            case DONE, WITHDRAWN, LAPSED -> Decision.denied("asks.denied.ended");
        };
    }
}
