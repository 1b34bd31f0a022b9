package org.guildhall.platform.sms;

import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;

/** Decides who gives a mobile number: each for themselves, signed in. */
final class MobileAccess {

    private MobileAccess() {}

    /**
     * Whether the actor may see, give, prove and take back their own number.
     *
     * @param offered whether this Guildhall sends text messages
     */
    static Decision mayHaveOne(Actor actor, boolean offered) {
        if (actor.isNobody() || actor.isSystem() || actor.byLink()) {
            return Decision.denied("platform.sms.denied.sign-in");
        }
        if (actor.isAssisted()) {
            return Decision.denied("platform.denied.assisted");
        }
        return offered ? Decision.allowed() : Decision.denied("platform.sms.denied.off");
    }
}
