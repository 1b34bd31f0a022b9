package org.guildhall.testing;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.guildhall.people.Sessions;
import org.guildhall.platform.actor.PersonId;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.HttpSessionIdResolver;

/** Signs people in without a letter: the cookie of a session that is theirs. */
public final class TestSessions {

    private final SessionRepository<?> sessions;
    private final HttpSessionIdResolver ids;

    TestSessions(SessionRepository<?> sessions, HttpSessionIdResolver ids) {
        this.sessions = sessions;
        this.ids = ids;
    }

    /** What the person's browser would send from now on. */
    public Cookie of(PersonId person) {
        return begin(sessions, ids, person);
    }

    private static <S extends Session> Cookie begin(
            SessionRepository<S> sessions, HttpSessionIdResolver ids, PersonId person) {
        S session = sessions.createSession();
        session.setAttribute(Sessions.PERSON, person.value().toString());
        sessions.save(session);
        MockHttpServletResponse response = new MockHttpServletResponse();
        ids.setSessionId(new MockHttpServletRequest(), response, session.getId());
        return Objects.requireNonNull(response.getCookies())[0];
    }
}
