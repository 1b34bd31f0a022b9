package org.guildhall.people;

import jakarta.servlet.http.HttpServletRequest;
import org.guildhall.platform.actor.PersonId;

/** What a browser's session remembers: who came in, and which of their roles they act in. */
public final class Sessions {

    /** Session attribute: the person's UUID as text. */
    public static final String PERSON = "guildhall.person";

    /** Session attribute: the UUID of the chosen membership as text. */
    public static final String HAT = "guildhall.hat";

    private Sessions() {}

    /** Signs a person in, under a new session id so that nobody can have planted the old one. */
    public static void enter(HttpServletRequest request, PersonId person) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(PERSON, person.value().toString());
        request.getSession().removeAttribute(HAT);
    }
}
