package org.guildhall.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A close look at the page that is open: its weight, its heading, its width, and what axe says of it. */
final class Scrutiny {

    /** Over the wire, with everything, where nothing is in the cache yet. */
    private static final long FIRST_VISIT_BYTES = 90 * 1024;

    private static final long LATER_PAGE_BYTES = 15 * 1024;

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final String HEADINGS =
            "() => [...document.querySelectorAll('h1')].map(h => h.textContent.trim().replace(/\\s+/g, ' '))";
    private static final String SPEAKS = "() => !!document.documentElement.lang && !!document.documentElement.dir";

    private final Page page;
    private final Findings findings;
    private final AtomicLong bytes = new AtomicLong();

    /** Nothing is in the browser's cache yet. */
    private boolean cold = true;

    Scrutiny(Page page, Findings findings) {
        this.page = page;
        this.findings = findings;
        CDPSession session = page.context().newCDPSession(page);
        session.send("Network.enable");
        session.on(
                "Network.loadingFinished",
                it -> bytes.addAndGet(it.get("encodedDataLength").getAsLong()));
    }

    /** The next page is about to be fetched. */
    void begins() {
        bytes.set(0);
    }

    void of(String kind, String who) {
        heading(kind, who);
        // what has been fetched is told while the browser answers something else
        weight(kind, who, cold ? FIRST_VISIT_BYTES : LATER_PAGE_BYTES);
        cold = false;
        sides(kind, who);
        if (!holds(SPEAKS)) findings.add(kind, "has no lang or dir", who);
        // in its other mode axe opens a page of its own for every look
        new AxeBuilder(page)
                .setLegacyMode(true)
                .withTags(WCAG_22_AA)
                .analyze()
                .getViolations()
                .forEach(it -> findings.add(
                        kind,
                        "axe " + it.getId() + ": " + it.getNodes().getFirst().getTarget(),
                        who));
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

    private void sides(String kind, String who) {
        List<?> beyond = Standing.beyondTheSides(page);
        if (!beyond.isEmpty())
            findings.add(kind, "scrolls sideways at " + page.viewportSize().width + " px: " + beyond.getFirst(), who);
    }

    private boolean holds(String script) {
        return Boolean.TRUE.equals(page.evaluate(script));
    }
}
