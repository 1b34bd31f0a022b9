package org.guildhall.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.ids.Ids;
import org.guildhall.platform.rowsecurity.PageReading;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds who acts, how they read and what surrounds the page to the request. */
class VisitorFilter extends OncePerRequestFilter {

    private final Visitors visitors;
    private final List<PlaceCounts> counts;
    private final PageReading reading;
    private final boolean demo;
    private final boolean texts;

    VisitorFilter(Visitors visitors, List<PlaceCounts> counts, PageReading reading, boolean demo, boolean texts) {
        this.visitors = visitors;
        this.reading = reading;
        this.counts = List.copyOf(counts);
        this.demo = demo;
        this.texts = texts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Visitors.Visitor visitor = LinkDoorFilter.visitor(request).orElseGet(() -> visitors.of(request));
        Shell shell = new Shell(request, response, visitor, counts, demo, texts);
        // what is logged meanwhile says in which request and by whom, and names nobody
        try (MDC.MDCCloseable number = MDC.putCloseable("request", Ids.next().toString());
                MDC.MDCCloseable actor = MDC.putCloseable("actor", actor(visitor))) {
            Acting.<Exception>through(
                    visitor.actor(),
                    () -> visitor.reading()
                            .<Exception>through(() ->
                                    shell.<Exception>through(() -> answer(request, response, chain, visitor.actor()))));
        } catch (IOException | ServletException | RuntimeException thrown) {
            throw thrown;
        } catch (Exception unexpected) {
            throw new ServletException(unexpected);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Actor actor)
            throws Exception {
        if (isPage(request) && !actor.isNobody()) {
            reading.<Exception>through(() -> chain.doFilter(request, response));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A stream of news stays open for minutes and reads nothing. */
    private static boolean isPage(HttpServletRequest request) {
        return request.getMethod().equals("GET") && !Shell.current().path().equals("/live");
    }

    private static String actor(Visitors.Visitor visitor) {
        return visitor.actor().isNobody()
                ? "nobody"
                : visitor.actor().person().value().toString();
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return isFile(request);
    }

    /** Whether it is a file that is the same for everybody: nothing is known of who asks for it. */
    static boolean isFile(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/static/") || path.startsWith("/webjars/");
    }
}
