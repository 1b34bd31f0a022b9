package org.guildhall.journeys;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A close look at the page that is open: its weight, its heading, its words, its width, and what axe says of it. Axe takes
 * longer than everything else together, so it looks at each kind of page once in each language, in every width and light.
 */
final class Scrutiny {

    /** Over the wire, with everything, where nothing is in the cache yet. */
    private static final long FIRST_VISIT_BYTES = 90 * 1024;

    private static final long LATER_PAGE_BYTES = 15 * 1024;

    private static final String HEADINGS =
            "() => [...document.querySelectorAll('h1')].map(h => h.textContent.trim().replace(/\\s+/g, ' '))";
    private static final String SPEAKS =
            "language => document.documentElement.lang === language && !!document.documentElement.dir";

    private final Page page;
    private final String language;
    private final Set<String> seen;
    private final Findings findings;
    private final AtomicLong bytes = new AtomicLong();

    /** Nothing is in the browser's cache yet. */
    private boolean cold = true;

    /**
     * @param language in which every page should be read
     * @param seen what axe has looked at, by whomsoever
     */
    Scrutiny(Page page, String language, Set<String> seen, Findings findings) {
        this.page = page;
        this.language = language;
        this.seen = seen;
        this.findings = findings;
        CDPSession session = page.context().newCDPSession(page);
        session.send("Network.enable");
        session.on(
                "Network.loadingFinished",
                it -> bytes.addAndGet(it.get("encodedDataLength").getAsLong()));
    }

    /** The next page is about to be fetched. */
    void begins() {
        Sight.PHONE.of(page);
        bytes.set(0);
    }

    void of(String kind, String who) {
        heading(kind, who);
        // what has been fetched is told while the browser answers something else
        weight(kind, who, cold ? FIRST_VISIT_BYTES : LATER_PAGE_BYTES);
        cold = false;
        if (!Boolean.TRUE.equals(page.evaluate(SPEAKS, language)))
            findings.add(kind, "has no lang " + language + " or no dir", who);
        Leftovers.in(language).on(page).forEach(it -> findings.add(kind, it, who));
        boolean first = seen.add(language + " " + kind);
        if (first) Axe.comesTo(page);
        for (Sight sight : first ? List.of(Sight.values()) : List.of(Sight.PHONE, Sight.DESK)) {
            sight.of(page);
            sides(kind, sight, who);
            if (first) Axe.violations(page).forEach(it -> findings.add(kind, it + " at " + sight.words(), who));
        }
    }

    private void weight(String kind, String who, long most) {
        if (bytes.get() > most)
            findings.add(kind, "weighs more than " + most / 1024 + " KB: " + (bytes.get() + 1023) / 1024 + " KB", who);
    }

    private void heading(String kind, String who) {
        if (!(page.evaluate(HEADINGS) instanceof List<?> headings)) return;
        String title = page.title().strip().replaceAll("\\s+", " ");
        if (headings.size() != 1) findings.add(kind, "has " + headings.size() + " h1", who);
        else if (!title.startsWith(headings.getFirst() + " · "))
            findings.add(kind, "is titled “" + title + "” and headed “" + headings.getFirst() + "”", who);
    }

    private void sides(String kind, Sight sight, String who) {
        List<?> beyond = Standing.beyondTheSides(page);
        if (!beyond.isEmpty())
            findings.add(kind, "scrolls sideways at " + sight.words() + ": " + beyond.getFirst(), who);
    }
}
