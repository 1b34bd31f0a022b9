package org.guildhall.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The door of a link: {@code /l/TOKEN/…} shows the page {@code /…} to the person the link was made for. The token acts
 * like a context path, so every address on the page stays behind the same door.
 */
class LinkDoorFilter extends OncePerRequestFilter {

    private static final Pattern DOOR = Pattern.compile("/l/([A-Za-z0-9_-]{1,100})(/.*)?");
    private static final Pattern BEGINNING = Pattern.compile("/l/[A-Za-z0-9_-]{1,100}(?![A-Za-z0-9_-])");
    private static final String OPENED = LinkDoorFilter.class.getName();

    /** Behind every link: what the page itself asks for. */
    private static final List<String> ALWAYS = List.of(
            "/wrong-person",
            "/somebody-else",
            "/link-end",
            "/letters",
            "/language",
            "/look",
            "/live",
            "/help",
            "/check/");

    private final ObjectProvider<LinkDoor> doors;

    LinkDoorFilter(ObjectProvider<LinkDoor> doors) {
        this.doors = doors;
    }

    /** The visitor who came by a link; empty for everybody else. */
    static Optional<Visitors.Visitor> visitor(HttpServletRequest request) {
        return request.getAttribute(OPENED) instanceof Visitors.Visitor visitor
                ? Optional.of(visitor)
                : Optional.empty();
    }

    /** Whether the request came by a link: the token in the address is known to nobody else, so no other site can post. */
    static boolean byLink(HttpServletRequest request) {
        return visitor(request).isPresent();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher door = DOOR.matcher(request.getRequestURI());
        LinkDoor links = doors.getIfAvailable();
        if (links == null || !request.getRequestURI().startsWith("/l/")) {
            chain.doFilter(request, response);
            return;
        }
        if (!door.matches()) {
            // letters add a full stop or a bracket to a link, or cut it
            Matcher beginning = BEGINNING.matcher(request.getRequestURI());
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", beginning.lookingAt() ? beginning.group() : "/links/unreadable");
            return;
        }
        String token = door.group(1);
        String path = door.group(2) == null ? "" : door.group(2);
        Optional<LinkDoor.Opened> opened = links.open(token, ChosenLanguage.of(request));
        if (opened.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/links/" + token);
        } else if (path.length() < 2) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/l/" + token + opened.get().path());
        } else {
            if (!opened.get().leadsTo(path) && ALWAYS.stream().noneMatch(path::startsWith)) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            request.setAttribute(OPENED, opened.get().visitor());
            response.setHeader("Cache-Control", "no-store");
            chain.doFilter(new Behind(request, "/l/" + token), response);
        }
    }

    private static final class Behind extends HttpServletRequestWrapper {

        private final String door;

        Behind(HttpServletRequest request, String door) {
            super(request);
            this.door = door;
        }

        @Override
        public String getContextPath() {
            return atTheDoor() ? door : super.getContextPath();
        }

        @Override
        public String getServletPath() {
            return atTheDoor() ? super.getRequestURI().substring(door.length()) : super.getServletPath();
        }

        /** No longer where a stream ends: the container then asks for the page by its path inside Guildhall. */
        private boolean atTheDoor() {
            return super.getRequestURI().startsWith(door);
        }
    }
}
