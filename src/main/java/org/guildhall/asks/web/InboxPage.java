package org.guildhall.asks.web;

import org.guildhall.asks.Ask;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Slice;

/**
 * What awaits the person in the role of the moment, and how much in their other roles.
 *
 * @param role whoever works for an employer is asked by several institutions, in one inbox
 */
public record InboxPage(Slice<Ask> asks, int elsewhere, boolean started, Role role) implements Page {

    /** Whether each says which institution it is about. */
    public boolean showsInstitutions() {
        return switch (role) {
            case SUPERVISOR, MENTOR, CLIENT, EMPLOYER_LEAD, GUARDIAN -> true;
            case LEARNER,
                    PROFESSIONAL,
                    ACADEMIC_TUTOR,
                    ASSESSOR,
                    COORDINATOR,
                    CURRICULUM_LEAD,
                    ADMINISTRATOR,
                    NOBODY,
                    SYSTEM -> false;
        };
    }
}
