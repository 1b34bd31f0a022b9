package org.guildhall.journeys;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Follows links breadth first as one person, looks closely at some pages of each kind, asks for the rest without looking,
 * and notes what is wrong.
 */
final class Crawl {

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|\\d{4}-\\d{2}-\\d{2}|\\d+|[A-Za-z0-9_-]{24,}");

    /** A link to one of these is a file: whether it is there is looked at, and no more. */
    private static final Pattern FILE = Pattern.compile(".*(\\.(csv|pdf|json|ics|png|svg)|/(csv|pdf))(\\?.*)?");

    /** Links that end the visit or begin another's. */
    private static final Pattern DOOR = Pattern.compile("/(demo/sign-in|demo/as|sign-out)\\b.*");

    private static final String LINKS = "() => [...document.querySelectorAll('a[href]')].map(a => a.href)";

    private final Visit visit;
    private final Findings findings;
    private final String address;
    private final int ofEachKind;
    private final int mostUnseen;
    private final Map<String, Integer> seenOfKind = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Deque<String> unseen = new ArrayDeque<>();
    private int looked;

    /**
     * @param address where the site answers, without a closing slash
     * @param ofEachKind how many pages of a kind are looked at
     * @param mostUnseen how many of the others are asked for
     */
    Crawl(Visit visit, Findings findings, String address, int ofEachKind, int mostUnseen) {
        this.visit = visit;
        this.findings = findings;
        this.address = address;
        this.ofEachKind = ofEachKind;
        this.mostUnseen = mostUnseen;
    }

    /** Walks as this person, reading in this language; returns how many pages were looked at. */
    int as(DemoPerson person, String language) {
        String who = person.role() + " " + language;
        Page page = visit.another();
        visit.troubles();
        Scrutiny scrutiny = new Scrutiny(page, findings);
        if (!person.signIn().isEmpty()) {
            note(person.signIn());
            look(page, scrutiny, ahead.removeFirst(), who);
        }
        note(person.firstPage());
        if (!language.equals("en")) speak(page, language);
        while (!ahead.isEmpty()) look(page, scrutiny, ahead.removeFirst(), who);
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
        if (answer.status() >= 400) findings.add(kind, "answers " + answer.status() + " at " + path, who);
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
        if (path.isEmpty() || !known.add(path) || (DOOR.matcher(path).matches() && !entry)) return;
        boolean close = !FILE.matcher(path).matches() && seenOfKind.merge(kind(path), 1, Integer::sum) <= ofEachKind;
        (close ? ahead : unseen).addLast(path);
    }

    private static void speak(Page page, String language) {
        var button = page.locator("button[name=tag][value=" + language + "]");
        if (button.count() > 0) button.first().click();
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
