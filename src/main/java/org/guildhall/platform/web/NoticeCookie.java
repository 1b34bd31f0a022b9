package org.guildhall.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.platform.words.Say;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Carries what has just been done to the page that says so, with the browser, so that nothing is written for it. Whoever
 * changes it changes only what they read themselves.
 */
final class NoticeCookie {

    private static final String NAME = "notice";
    private static final String BETWEEN = "\n";
    private static final int LONGEST_ARGUMENT = 200;
    private static final int MOST_ARGUMENTS = 5;

    private NoticeCookie() {}

    static void leave(Notice notice, HttpServletRequest request, HttpServletResponse response) {
        String text = Stream.concat(
                        Stream.of(notice.key()),
                        notice.arguments().stream().limit(MOST_ARGUMENTS).map(NoticeCookie::line))
                .collect(Collectors.joining(BETWEEN));
        set(
                Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)),
                60,
                request,
                response);
    }

    private static String line(String argument) {
        String line = argument.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_ARGUMENT ? line : line.substring(0, LONGEST_ARGUMENT - 1) + "…";
    }

    /** What was left, once. Empty where nothing was, or nothing that we say. */
    static Optional<Notice> take(HttpServletRequest request, HttpServletResponse response) {
        Cookie[] cookies = request.getCookies();
        Optional<String> left = cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(it -> it.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .findFirst();
        left.ifPresent(it -> set("", 0, request, response));
        return left.flatMap(NoticeCookie::read);
    }

    private static Optional<Notice> read(String value) {
        try {
            List<String> lines = List.of(
                    new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8).split(BETWEEN, -1));
            return Say.has(lines.getFirst())
                    ? Optional.of(new Notice(lines.getFirst(), lines.subList(1, lines.size())))
                    : Optional.empty();
        } catch (IllegalArgumentException nothingOfOurs) {
            return Optional.empty();
        }
    }

    private static void set(String value, int seconds, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, value)
                        .path("/")
                        .maxAge(seconds)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
