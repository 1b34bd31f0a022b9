package org.guildhall.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.PersonId;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;

/** What a browser's session remembers: who came in, and which of their roles they act in. */
@Service
public class Sessions {

    /** Session attribute: the person's UUID as text. */
    public static final String PERSON = "guildhall.person";

    /** Session attribute: the UUID of the chosen membership as text. */
    public static final String HAT = "guildhall.hat";

    private static final Actor DOORKEEPER = Actor.system("sign-in");

    private final Devices devices;

    Sessions(Devices devices) {
        this.devices = devices;
    }

    /**
     * Signs a person in, under a new session id and with nothing left of what the session held, so that nobody can have
     * planted it.
     */
    public void enter(HttpServletRequest request, PersonId person, Way way) {
        String before = request.getSession().getId();
        request.changeSessionId();
        HttpSession session = request.getSession();
        Collections.list(session.getAttributeNames()).forEach(session::removeAttribute);
        session.setAttribute(PERSON, person.value().toString());
        Device device = Device.of(request.getHeader(HttpHeaders.USER_AGENT));
        Acting.as(DOORKEEPER, () -> {
            devices.ended(before);
            devices.begin(session.getId(), person, device, way);
        });
    }

    /** Signs out whoever is signed in. */
    public void leave(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            Acting.as(DOORKEEPER, () -> devices.ended(session.getId()));
            session.invalidate();
        }
    }
}
