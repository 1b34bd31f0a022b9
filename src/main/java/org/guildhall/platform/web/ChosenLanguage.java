package org.guildhall.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.guildhall.platform.words.Reading;

/** The language that somebody chose at the foot of a page, kept in a cookie for a year. It goes before what we know of them. */
public final class ChosenLanguage {

    private static final String COOKIE = "guildhall-language";
    private static final int KEPT = (int) Duration.ofDays(365).toSeconds();

    private ChosenLanguage() {}

    /** What was chosen in this browser; empty where nothing was. */
    public static Optional<Locale> of(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(cookie -> Reading.nearest(cookie.getValue()))
                .findFirst();
    }

    /** The cookie that keeps a language; English where a tag is none of ours. */
    public static Cookie cookie(String tag) {
        Cookie cookie = new Cookie(COOKIE, Reading.nearest(tag).toLanguageTag());
        cookie.setPath("/");
        cookie.setMaxAge(KEPT);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
