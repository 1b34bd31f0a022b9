package org.guildhall.platform.web;

import org.guildhall.platform.actor.Decision;

/** The person may see the thing but not do this to it; the page says why. */
public class Forbidden extends RuntimeException {

    private final String why;

    public Forbidden(Decision.Denied decision) {
        super(decision.why(), null, false, false);
        this.why = decision.why();
    }

    /** Key of the message with the reason. */
    public String why() {
        return why;
    }
}
