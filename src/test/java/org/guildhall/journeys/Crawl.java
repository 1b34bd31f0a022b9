package org.guildhall.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Follows links breadth first as one person, looks at some pages of each kind, and notes what is wrong with them. */
final class Crawl {

    private static final long FIRST_VISIT_BYTES = 90 * 1024;
    private static final long LATER_PAGE_BYTES = 15 * 1024;

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|\\d{4}-\\d{2}-\\d{2}|\\d+|[A-Za-z0-9_-]{24,}");

    /** A link to one of these is an act or a file, not a page. */
    private static final Pattern NO_PAGE =
            Pattern.compile("/(demo/sign-in|demo/as|sign-out)\\b.*|.*\\.(csv|pdf|json|ics|png|svg)(\\?.*)?");

    private static final String LINKS = "() => [...document.querySelectorAll('a[href]')].map(a => a.href)";
    private static final String HEADINGS =
            "() => [...document.querySelectorAll('h1')].map(h => h.textContent.trim().replace(/\\s+/g, ' '))";

    private final Visit visit;
    private final Findings findings;
    private final String language;
    private final int ofEachKind;
    private final int mostPages;
    private final Map<String, Integer> seenOfKind = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Deque<String> ahead = new ArrayDeque<>();
    private final AtomicLong bytes = new AtomicLong();

    /** Nothing is in the browser's cache yet. */
    private boolean cold = true;

    Crawl(Visit visit, Findings findings, String language, int ofEachKind, int mostPages) {
        this.visit = visit;
        this.findings = findings;
        this.language = language;
        this.ofEachKind = ofEachKind;
        this.mostPages = mostPages;
    }

    void as(DemoPerson person) {
        Page page = visit.another();
        weigh(page);
        visit.troubles();
        if (!person.signIn().isEmpty() || !language.equals("en")) {
            page.navigate(address(person.signIn()));
            speak(page);
            cold = false;
        }
        note(person.firstPage());
        int pages = 0;
        while (!ahead.isEmpty() && pages < mostPages) {
            look(page, ahead.removeFirst(), person);
            pages++;
        }
        page.context().close();
    }

    private void look(Page page, String path, DemoPerson person) {
        String kind = kind(path);
        String who = person.role() + " " + language;
        boolean first = cold;
        cold = false;
        bytes.set(0);
        Response answer;
        try {
            answer = page.navigate(address(path));
        } catch (PlaywrightException e) {
            findings.add(kind, "doesn't open: " + e, who);
            return;
        }
        if (answer == null) return;
        if (answer.status() >= 400) {
            findings.add(kind, "answers " + answer.status() + " at " + path, who);
            visit.troubles();
            return;
        }
        if (!answer.headers().getOrDefault("content-type", "").startsWith("text/html")) return;
        visit.troubles().forEach(it -> findings.add(kind, it, who));
        budget(kind, who, first ? FIRST_VISIT_BYTES : LATER_PAGE_BYTES);
        shape(kind, who, page);
        access(kind, who, page);
        links(page);
    }

    private void budget(String kind, String who, long most) {
        if (bytes.get() > most)
            findings.add(kind, "weighs more than " + most / 1024 + " KB: " + (bytes.get() + 1023) / 1024 + " KB", who);
    }

    private void shape(String kind, String who, Page page) {
        if (page.evaluate(HEADINGS) instanceof List<?> headings) {
            if (headings.size() != 1) findings.add(kind, "has " + headings.size() + " h1", who);
            else if (!page.title().strip().replaceAll("\\s+", " ").startsWith(String.valueOf(headings.getFirst())))
                findings.add(kind, "is titled “" + page.title() + "” and headed “" + headings.getFirst() + "”", who);
        }
        if (holds(page, "() => document.documentElement.scrollWidth > window.innerWidth"))
            findings.add(kind, "scrolls sideways at 360 px", who);
        if (!holds(page, "() => !!document.documentElement.lang && !!document.documentElement.dir"))
            findings.add(kind, "has no lang or dir", who);
    }

    private void access(String kind, String who, Page page) {
        new AxeBuilder(page)
                .withTags(WCAG_22_AA)
                .analyze()
                .getViolations()
                .forEach(it -> findings.add(
                        kind,
                        "axe " + it.getId() + ": " + it.getNodes().getFirst().getTarget(),
                        who));
    }

    private void links(Page page) {
        if (page.evaluate(LINKS) instanceof List<?> links) {
            for (Object link : links) {
                String url = String.valueOf(link);
                if (url.startsWith(RunningGuildhall.address() + "/")) note(path(url));
            }
        }
    }

    private void note(String path) {
        if (path.isEmpty() || NO_PAGE.matcher(path).matches() || !known.add(path)) return;
        if (seenOfKind.merge(kind(path), 1, Integer::sum) <= ofEachKind) ahead.addLast(path);
    }

    private void speak(Page page) {
        var button = page.locator("button[name=tag][value=" + language + "]");
        if (button.count() > 0) button.first().click();
    }

    private void weigh(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("Network.enable");
        session.on(
                "Network.loadingFinished",
                it -> bytes.addAndGet(it.get("encodedDataLength").getAsLong()));
    }

    private static boolean holds(Page page, String script) {
        return Boolean.TRUE.equals(page.evaluate(script));
    }

    /** A page's address with ids and values taken out, so that a thousand placements are one kind. */
    private static String kind(String path) {
        int query = path.indexOf('?');
        String names = query < 0 ? "" : path.substring(query).replaceAll("=[^&]*", "");
        String[] parts = (query < 0 ? path : path.substring(0, query)).split("/");
        for (int i = 0; i < parts.length; i++) if (ID.matcher(parts[i]).matches()) parts[i] = "…";
        return "/" + String.join("/", parts).replaceFirst("^/", "") + names;
    }

    private static String path(String url) {
        String path = url.replace(RunningGuildhall.address(), "");
        int fragment = path.indexOf('#');
        return fragment < 0 ? path : path.substring(0, fragment);
    }

    private static String address(String path) {
        return path.startsWith("http") ? path : RunningGuildhall.address() + path;
    }
}
