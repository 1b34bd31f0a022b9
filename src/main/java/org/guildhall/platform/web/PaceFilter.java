package org.guildhall.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.limits.Pace;
import org.guildhall.platform.limits.Paces;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stops what goes faster than people do, before it is read: says when it may go on, and hands back what was typed, to be sent
 * again under the same key.
 */
class PaceFilter extends OncePerRequestFilter {

    private final Paces paces;
    private final PageHandler pages;

    PaceFilter(Paces paces, PageHandler pages) {
        this.paces = paces;
        this.pages = pages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return VisitorFilter.isFile(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Duration> wait = wait(request, Acting.current());
        if (wait.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = Math.max(1, wait.get().plusMillis(999).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        pages.write(TooFastPage.of(seconds, request), HttpStatus.TOO_MANY_REQUESTS, response);
    }

    private Optional<Duration> wait(HttpServletRequest request, Actor actor) {
        String person = who(actor);
        String address = request.getRemoteAddr();
        String path = Shell.current().path();
        if (!request.getMethod().equals("POST")) {
            if (path.equals("/search")) {
                return paces.take(Pace.SEARCHES_OF, actor.isNobody() ? address : person);
            }
            return isSecret(path, actor) ? paces.take(Pace.SECRETS_FROM, address) : Optional.empty();
        }
        Optional<Duration> wait = paces.take(Pace.WRITES_FROM, address);
        if (wait.isEmpty() && !actor.isNobody()) {
            wait = paces.take(Pace.WRITES_OF, person);
            if (wait.isEmpty() && isUpload(request)) {
                wait = paces.take(Pace.UPLOADS_OF, person);
            }
        }
        return wait;
    }

    /** Who really acts. */
    private static String who(Actor actor) {
        return (actor.door() instanceof Door.Assistance assistance ? assistance.by() : actor.person())
                .value()
                .toString();
    }

    private static boolean isSecret(String path, Actor actor) {
        return actor.isNobody()
                && (path.startsWith("/links/") || path.startsWith("/sign-in/") || path.startsWith("/check/"));
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }
}
