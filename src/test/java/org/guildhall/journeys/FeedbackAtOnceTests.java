package org.guildhall.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A supervisor says a word about a day; the learner, page open, reads it without doing anything. */
class FeedbackAtOnceTests {

    private static final String WORD = "You measured before you loosened anything. That is the habit.";

    @RegisterExtension
    final Visit visit = Visit.onAPhone();

    @Test
    void the_learner_with_the_page_open_reads_what_the_supervisor_says_rates_it_and_makes_an_action() {
        List<DemoPerson> people = DemoPerson.all(visit.page());
        Page supervisor = visit.another();
        String week = people.stream()
                .filter(it -> it.role().equals("SUPERVISOR"))
                .map(it -> weekToLookAt(supervisor, it))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElseThrow();
        supervisor.navigate(RunningGuildhall.address() + week);
        String name = supervisor.locator(".lead bdi").first().textContent().strip();
        DemoPerson learner = people.stream()
                .filter(it -> it.role().equals("LEARNER") && it.name().equals(name))
                .findFirst()
                .orElseThrow();
        Page open = visit.another();
        open.navigate(RunningGuildhall.address() + learner.signIn());
        open.navigate(RunningGuildhall.address() + week);

        supervisor.locator("a[href$='/feedback'][href*='/days/']").last().click();
        supervisor.locator("input[name=tapped]").first().check();
        supervisor.locator("textarea[name=text]").fill(WORD);
        supervisor.locator("main form .btn").first().click();
        assertThat(supervisor.getByText(WORD).first()).isVisible();

        Locator heard = open.locator(".remark").filter(new Locator.FilterOptions().setHasText(WORD));
        assertThat(heard).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(5_000));
        heard.locator("button[value=true]").click();
        assertThat(open.locator("button[value=true][aria-pressed=true]")).isVisible();
        open.locator("#action").fill("Measure first, every time");
        open.locator("form[action$='/actions'] .btn").click();
        open.navigate(RunningGuildhall.address() + "/inbox");
        open.getByText("Measure first, every time").click();
        open.locator("form[action$='/completion'] .btn").click();
        assertThat(open.locator("form[action$='/completion']")).hasCount(0);
    }

    private static String weekToLookAt(Page page, DemoPerson person) {
        page.navigate(RunningGuildhall.address() + person.signIn());
        page.navigate(RunningGuildhall.address() + "/inbox");
        Locator weeks = page.locator("a[href*='/weeks/']");
        return weeks.count() == 0 ? "" : String.valueOf(weeks.first().getAttribute("href"));
    }
}
