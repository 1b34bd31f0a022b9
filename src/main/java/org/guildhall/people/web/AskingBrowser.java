package org.guildhall.people.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.stream.Stream;
import org.guildhall.platform.ids.Tokens;

/** A secret that a browser keeps for a day once it has asked for a sign-in link, to be known when the link is opened in it. */
final class AskingBrowser {

    private static final String COOKIE = "guildhall-asked";
    private static final String PATH = "/sign-in";
    private static final int KEPT = (int) Duration.ofDays(1).toSeconds();

    private AskingBrowser() {}

    /** The browser's secret; empty where it has asked for nothing lately. */
    static String of(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** The browser's secret, from now on kept for a day; links it has asked for before stay its own. */
    static String remember(HttpServletRequest request, HttpServletResponse response) {
        String known = of(request);
        String secret = known.isEmpty() ? Tokens.next() : known;
        Cookie cookie = new Cookie(COOKIE, secret);
        cookie.setPath(PATH);
        cookie.setMaxAge(KEPT);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        return secret;
    }
}
