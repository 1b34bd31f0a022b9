package org.guildhall.people;

import java.util.Set;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.Role;

/** Decides who may act for whom. What is never done for somebody else is decided where it is done. */
final class AssistanceAccess {

    private AssistanceAccess() {}

    /**
     * Whether the actor may begin to act for somebody.
     *
     * @param self whether it is the actor
     * @param roles what the person is to the actor's organisation
     */
    static Decision mayBegin(Actor actor, boolean self, Set<Role> roles) {
        if (!actor.is(Role.ADMINISTRATOR) || !signedIn(actor)) {
            return Decision.denied("people.denied.assist");
        }
        if (self) {
            return Decision.denied("people.denied.assist-self");
        }
        if (roles.isEmpty()) {
            return Decision.denied("people.denied.assist-stranger");
        }
        return roles.contains(Role.ADMINISTRATOR)
                ? Decision.denied("people.denied.assist-administrator")
                : Decision.allowed();
    }

    /** Both see it and may end it, each signed in as themselves. */
    static Decision may(Actor actor, AssistanceAct act, Assistance assistance) {
        boolean concerned =
                actor.person().equals(assistance.person()) || actor.person().equals(assistance.administrator());
        return switch (act) {
            case BEGIN -> Decision.denied("people.denied.assist");
            case SEE, END ->
                concerned && signedIn(actor) ? Decision.allowed() : Decision.denied("people.denied.account");
        };
    }

    private static boolean signedIn(Actor actor) {
        return actor.door() instanceof Door.Session && !actor.isNobody() && !actor.isSystem();
    }
}
