package org.guildhall.platform.edit;

import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.history.Happening;
import org.guildhall.platform.web.Forbidden;

/** The act had its place, but somebody has moved the thing on meanwhile; the page says who, when and what they did. */
public class DoneBefore extends Forbidden {

    private final Happening happening;

    public DoneBefore(Decision.Denied decision, Happening happening) {
        super(decision);
        this.happening = happening;
    }

    /** What was done instead. */
    public Happening happening() {
        return happening;
    }
}
