package org.guildhall.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.words.Reading;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Outside of everything that needs the database: says so where it does not answer, and hands back what was typed, to be
 * sent again under the same key.
 */
class AwayFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(AwayFilter.class);
    private static final String SECONDS = "10";

    private final PageHandler pages;
    private final InstantSource time;
    private final boolean demo;

    AwayFilter(PageHandler pages, InstantSource time, boolean demo) {
        this.pages = pages;
        this.time = time;
        this.demo = demo;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException thrown) {
            Trouble trouble = response.isCommitted() ? null : trouble(thrown);
            if (trouble == null) {
                throw thrown;
            }
            LOG.warn("{} could not be answered: {}", request.getMethod(), trouble);
            LOG.debug("The database said", thrown);
            answer(trouble, request, response);
        }
    }

    private enum Trouble {
        AWAY,
        FULL
    }

    /** What of this is the database's. */
    private static @Nullable Trouble trouble(Throwable thrown) {
        for (@Nullable Throwable it = thrown; it != null; it = it.getCause()) {
            // a connection that breaks cannot be rolled back either, and that failure hides what had broken it
            Throwable hidden =
                    it instanceof TransactionSystemException failed ? failed.getApplicationException() : null;
            Trouble trouble = hidden == null ? null : trouble(hidden);
            if (trouble == null && it instanceof SQLException failed) {
                trouble = trouble(failed);
            }
            if (trouble != null) {
                return trouble;
            }
        }
        return null;
    }

    /** See PostgreSQL's manual, appendix A (error codes); the pool's own failures carry none. */
    private static @Nullable Trouble trouble(SQLException failed) {
        String state = failed.getSQLState();
        if (failed instanceof SQLTransientConnectionException
                || state == null
                || state.startsWith("08")
                || state.startsWith("57P")) {
            return Trouble.AWAY;
        }
        return state.startsWith("53") ? Trouble.FULL : null;
    }

    private void answer(Trouble trouble, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.setHeader("Content-Security-Policy", SecurityConfiguration.CONTENT_SECURITY_POLICY);
        // the token is in the session, and the session in the database; the form brings the token it was sent with
        request.removeAttribute(CsrfToken.class.getName());
        Reading reading = new Reading(
                ChosenLanguage.of(request)
                        .orElseGet(() -> Reading.nearest(request.getLocale().toLanguageTag())),
                ZoneOffset.UTC,
                time);
        Shell shell = new Shell(
                request,
                response,
                new Visitors.Visitor(Actor.nobody(), reading, List.of(), ""),
                List.of(),
                demo,
                false);
        AwayPage page = new AwayPage(
                trouble == Trouble.FULL, again(request), fields(request).orElse(null));
        Acting.<IOException>through(
                Actor.nobody(),
                () -> reading.<IOException>through(() ->
                        shell.<IOException>through(() -> pages.write(page, HttpStatus.SERVICE_UNAVAILABLE, response))));
    }

    private static String again(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** What a form of ours carried; files cannot be handed back. */
    private static Optional<List<ResendPage.Field>> fields(HttpServletRequest request) {
        String type = request.getContentType();
        if (!request.getMethod().equals("POST")
                || type == null
                || !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            return Optional.empty();
        }
        return Optional.of(request.getParameterMap().entrySet().stream()
                .flatMap(field ->
                        Arrays.stream(field.getValue()).map(value -> new ResendPage.Field(field.getKey(), value)))
                .toList());
    }
}
