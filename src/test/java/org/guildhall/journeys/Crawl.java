package org.guildhall.journeys;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.guildhall.platform.web.ChosenLanguage;

/**
 * Follows links and questions breadth first as one person, looks closely at the first page of each kind, asks for some of
 * the rest without looking, files first, and notes what is wrong.
 */
final class Crawl {

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|\\d{4}-\\d{2}-\\d{2}|\\d+|[A-Za-z0-9_-]{24,}");

    /** A link to one of these is a file: whether it is there is looked at, and no more. */
    private static final Pattern FILE = Pattern.compile(".*(\\.(csv|pdf|json|ics|png|svg)|/(csv|pdf))(\\?.*)?");

    /** Links that end the visit or begin another's. */
    private static final Pattern DOOR = Pattern.compile("/(demo/sign-in|demo/as|sign-out)\\b.*");

    /** Where links lead, and what is asked where something is to be found. */
    private static final String LINKS = """
            () => [...document.querySelectorAll('a[href]')].map(it => it.href).concat(
                [...document.querySelectorAll('form[method=get], form:not([method])')].map(form => {
                    const asked = new FormData(form), words = form.querySelector('input[type=search]')
                    if (words) asked.set(words.name, words.value || 'an')
                    return form.action.split('?')[0] + '?' + new URLSearchParams(asked) }))
            """;

    private static final String NOWHERE = "/nowhere";

    private final Visit visit;
    private final Findings findings;
    private final Set<String> seen;
    private final String address;
    private final int mostUnseen;
    private final Set<String> kinds = new HashSet<>();
    private final Set<String> known = new HashSet<>();
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Deque<String> unseen = new ArrayDeque<>();
    private int looked;

    /** Under which everything lies that a link opens; what lies elsewhere everybody sees. */
    private String door = "";

    /**
     * @param seen what axe has looked at in other crawls
     * @param address where the site answers, without a closing slash
     * @param mostUnseen how many pages and files that are not looked at are asked for
     */
    Crawl(Visit visit, Findings findings, Set<String> seen, String address, int mostUnseen) {
        this.visit = visit;
        this.findings = findings;
        this.seen = seen;
        this.address = address;
        this.mostUnseen = mostUnseen;
    }

    /** Walks as this person, reading in this language; returns how many pages were looked at. */
    int as(DemoPerson person, String language) {
        door = person.signIn().startsWith("/l/") ? person.signIn() : "";
        String who = person.role() + " " + language;
        Page page = visit.another();
        visit.troubles();
        page.context().addCookies(List.of(chosen(language)));
        Scrutiny scrutiny = new Scrutiny(page, language, seen, findings);
        if (!person.signIn().isEmpty()) {
            note(person.signIn());
            look(page, scrutiny, ahead.removeFirst(), who);
        }
        note(person.firstPage());
        while (!ahead.isEmpty()) look(page, scrutiny, ahead.removeFirst(), who);
        look(page, scrutiny, door + NOWHERE, who);
        for (int i = 0; i < mostUnseen && !unseen.isEmpty(); i++) ask(page, unseen.removeFirst(), who);
        page.context().close();
        return looked;
    }

    private void look(Page page, Scrutiny scrutiny, String path, String who) {
        String kind = kind(path);
        Response answer;
        try {
            scrutiny.begins();
            answer = page.navigate(address + path);
        } catch (PlaywrightException e) {
            findings.add(kind, "doesn't open: " + e.getMessage(), who);
            return;
        }
        if (answer == null) return;
        looked++;
        boolean asExpected = path.endsWith(NOWHERE) ? answer.status() == 404 : answer.status() < 400;
        if (!asExpected) findings.add(kind, "answers " + answer.status() + " at " + path, who);
        visit.troubles().forEach(it -> findings.add(kind, it, who));
        scrutiny.of(kind, who);
        links(page);
    }

    private void ask(Page page, String path, String who) {
        APIResponse answer =
                page.request().get(address + path, RequestOptions.create().setHeader("accept", "text/html,*/*"));
        if (answer.status() >= 400) findings.add(kind(path), "answers " + answer.status() + " at " + path, who);
        answer.dispose();
    }

    private void links(Page page) {
        if (page.evaluate(LINKS) instanceof List<?> links) {
            for (Object link : links) {
                String url = String.valueOf(link);
                if (url.startsWith(address + "/")) note(path(url));
            }
        }
    }

    private void note(String path) {
        boolean entry = known.isEmpty();
        if (!path.startsWith(door.isEmpty() ? "/" : door)
                || !known.add(path)
                || (DOOR.matcher(path).matches() && !entry)) return;
        boolean first = kinds.add(kind(path));
        if (!first) unseen.addLast(path);
        else if (FILE.matcher(path).matches()) unseen.addFirst(path);
        else ahead.addLast(path);
    }

    private Cookie chosen(String language) {
        var kept = ChosenLanguage.cookie(language);
        return new Cookie(kept.getName(), kept.getValue()).setUrl(address);
    }

    /** A page's address with ids and values taken out, so that a thousand placements are one kind. */
    private static String kind(String path) {
        int query = path.indexOf('?');
        String names = query < 0 ? "" : path.substring(query).replaceAll("=[^&]*", "");
        String[] parts = (query < 0 ? path : path.substring(0, query)).split("/");
        for (int i = 0; i < parts.length; i++) if (ID.matcher(parts[i]).matches()) parts[i] = "…";
        return "/" + String.join("/", parts).replaceFirst("^/", "") + names;
    }

    private String path(String url) {
        String path = url.substring(address.length());
        int fragment = path.indexOf('#');
        return fragment < 0 ? path : path.substring(0, fragment);
    }
}
