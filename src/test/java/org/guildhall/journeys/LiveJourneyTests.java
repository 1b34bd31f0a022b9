package org.guildhall.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one person does, another sees on the page that they have open. */
@Tag("thorough")
class LiveJourneyTests {

    private static final Logger LOG = LoggerFactory.getLogger(LiveJourneyTests.class);

    /** Generous, for a machine that does much else: on one of its own it is well below a second. */
    private static final Duration AT_MOST = Duration.ofSeconds(10);

    @RegisterExtension
    final Visit visit = Visit.atADesk();

    @Test
    void a_learner_sees_on_an_open_page_that_the_week_is_approved() {
        String link = Mailbox.awaiting("logbook.ask.week", "en").getFirst().link();
        Someone supervisor = Someone.byLink(visit, "en", link);
        String page = supervisor.path().substring(link.length());
        Someone learner = Someone.signedIn(visit, learnerAt(supervisor)).opens(page);
        learner.sees("logbook.state.submitted");
        learner.page().evaluate("() => { window.notReloaded = true }");
        listens(learner);

        Locator approved = learner.page().locator("main .tag").getByText(learner.words("logbook.state.approved"));
        long began = System.nanoTime();
        supervisor.page().locator("main form[action$=approval] button").click();
        approved.first().waitFor();
        Duration took = Duration.ofNanos(System.nanoTime() - began);

        LOG.info("A supervisor's word was on the learner's page after {} ms", took.toMillis());
        assertThat(took).isLessThan(AT_MOST);
        assertThat(learner.page().evaluate("() => window.notReloaded === true")).isEqualTo(true);
    }

    private DemoPerson learnerAt(Someone supervisor) {
        String name = supervisor.page().locator("main .lead bdi").first().innerText();
        return DemoPerson.all(visit.page()).stream()
                .filter(it -> it.role().equals("LEARNER") && it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The stream of a page opens once its script has run. */
    private static void listens(Someone learner) {
        learner.page().waitForFunction("() => performance.getEntriesByType('resource').length > 0");
        learner.page().waitForTimeout(500);
    }
}
