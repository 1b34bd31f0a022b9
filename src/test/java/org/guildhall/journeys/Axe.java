package org.guildhall.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Asks axe about the page that is open. All its rules but those it calls experimental or AAA; only what is violated comes
 * back, since what holds would take longer to carry than to find out.
 */
final class Axe {

    private static final String RULES = read();

    private static final String RUN = """
            async () => (await axe.run(document, { resultTypes: ['violations'], preload: false, iframes: false }))
                .violations.map(it => 'axe ' + it.id + ': ' + it.nodes[0].target)
            """;

    private Axe() {}

    /** Once for each page that is fetched, before it is asked about. */
    static void comesTo(Page page) {
        page.evaluate(RULES);
    }

    /** What is wrong with the page as it is shown now: the rule and the first element that breaks it. */
    static List<?> violations(Page page) {
        return page.evaluate(RUN) instanceof List<?> found ? found : List.of();
    }

    private static String read() {
        try (InputStream file = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
