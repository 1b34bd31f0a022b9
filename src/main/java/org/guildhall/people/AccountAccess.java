package org.guildhall.people;

import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.Door;

/** Decides who may see and change how a person comes in: that person, signed in themselves. */
final class AccountAccess {

    private AccountAccess() {}

    static Decision may(Actor actor, AccountAct act) {
        boolean oneself = !actor.isNobody() && !actor.isSystem() && actor.door() instanceof Door.Session;
        return switch (act) {
            case SEE, END_SESSION, ADD_PASSKEY, RENAME_PASSKEY, REMOVE_PASSKEY ->
                oneself ? Decision.allowed() : Decision.denied("people.denied.account");
        };
    }
}
