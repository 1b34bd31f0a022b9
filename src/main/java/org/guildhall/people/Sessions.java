package org.guildhall.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Collections;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.PersonId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;

/** What a browser's session remembers: who came in, and which of their roles they act in. */
@Service
public class Sessions {

    /** Session attribute: the person's UUID as text. */
    public static final String PERSON = "guildhall.person";

    /** Session attribute: the UUID of the chosen membership as text. */
    public static final String HAT = "guildhall.hat";

    /** Session attribute: the UUID of the time that this administrator acts for somebody, as text. */
    public static final String ASSISTANCE = "guildhall.assistance";

    /** Session attribute: the administrator's own {@link #HAT}, kept until they act as themselves again. */
    private static final String OWN_HAT = "guildhall.own-hat";

    private static final Actor DOORKEEPER = Actor.system("sign-in");

    private final Devices devices;

    private final Duration kept;

    Sessions(Devices devices, @Value("${guildhall.sessions.kept:30d}") Duration kept) {
        this.devices = devices;
        this.kept = kept;
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
        // visitors' sessions are short; who has signed in stays
        session.setMaxInactiveInterval(Math.toIntExact(kept.toSeconds()));
        session.setAttribute(PERSON, person.value().toString());
        Device device = Device.of(request.getHeader(HttpHeaders.USER_AGENT));
        Acting.as(DOORKEEPER, () -> {
            devices.ended(before);
            devices.begin(session.getId(), person, device, way);
        });
    }

    /** From now on the session's administrator acts for somebody. */
    public static void assist(HttpSession session, AssistanceId id) {
        session.setAttribute(OWN_HAT, session.getAttribute(HAT));
        session.removeAttribute(HAT);
        session.setAttribute(ASSISTANCE, id.value().toString());
    }

    /** From now on the session's administrator acts as themselves again. */
    public static void assistNoMore(HttpSession session) {
        session.setAttribute(HAT, session.getAttribute(OWN_HAT));
        session.removeAttribute(OWN_HAT);
        session.removeAttribute(ASSISTANCE);
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
