package org.guildhall.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Doors that don't open as hoped: each says why, and shows the way out. */
@Tag("thorough")
class BadDoorsJourneyTests {

    private static final String ADDRESS = "learner24@harbour.example";

    @RegisterExtension
    final Visit visit = Visit.onAPhone();

    @Test
    void a_forged_link_offers_a_new_one_and_tells_nothing() {
        Someone stranger = Someone.stranger(visit, "en").opens("/l/forged-forged-forged");
        stranger.isAt("asks.link.ended").presses("asks.link.renew").isAt("asks.link.sent");
        stranger.follows("asks.link.front");
        assertThat(stranger.path()).isEqualTo("/");
    }

    @Test
    void an_expired_link_sends_a_new_one_to_the_same_address() {
        Mailbox.Letter old = Mailbox.awaiting("logbook.ask.week", "en").getLast();
        int before = Mailbox.to(old.toAddress()).size();
        Mailbox.expires(old.link());
        Someone supervisor = Someone.byLink(visit, "en", old.link());
        supervisor.isAt("asks.link.ended").presses("asks.link.renew").isAt("asks.link.sent");

        List<Mailbox.Letter> letters = Mailbox.to(old.toAddress());
        assertThat(letters).hasSize(before + 1);
        supervisor.opens(letters.getFirst().link()).sees("logbook.send-back");
    }

    @Test
    void a_link_opens_nothing_but_its_own_page() {
        String mine = Mailbox.awaiting("logbook.ask.week", "en").getFirst().link();
        String theirs = Mailbox.awaiting("logbook.ask.week", "fr").getFirst().link();
        Someone supervisor = Someone.byLink(visit, "en", theirs);
        String page = supervisor.path().substring(theirs.length());
        supervisor.opens(mine + page).isAt("platform.not-found.title");
        supervisor.follows("platform.to-the-start");
    }

    @Test
    void a_sign_in_link_works_once() {
        Someone.signingInByMail(visit, "en", ADDRESS);
        String link = Mailbox.newest(ADDRESS, "sign-in", "").link();
        Someone again = Someone.stranger(visit, "en").opens(link).isAt("people.link.dead.title");
        again.follows("people.sign-in.send").isAt("people.sign-in.title");
    }

    @Test
    void a_form_sent_by_two_quick_clicks_is_sent_once() {
        Learner learner = new Learner(Someone.signingInByMail(visit, "en", ADDRESS), "");
        int before =
                learner.at.opens("/applications").page().locator("main li.card").count();
        learner.at
                .opens("/opportunities")
                .page()
                .locator("main ul.roles h2 a")
                .first()
                .click();
        learner.at.writes("opportunities.letter", "I would like to learn this here.");
        learner.at.button("opportunities.apply").dblclick();
        learner.at.sees("opportunities.application.submitted");

        learner.at.page().goBack();
        learner.at.seesNo(learner.at.words("opportunities.letter-hint"));
        learner.at.opens("/applications");
        assertThat(learner.at.page().locator("main li.card")).hasCount(before + 1);
    }

    @Test
    void whoever_signs_out_leaves_nothing_behind_the_back_button() {
        Someone person = Someone.signingInByMail(visit, "en", "tutor2@harbour.example");
        String name = "Jill Abernathy";
        person.seesText(name).opens("/placements");
        person.page().locator("header details.menu summary").click();
        person.page().locator("header form[action$=sign-out] button").click();
        person.sees("people.signed-out");
        person.page().goBack();
        person.seesNo(name);
    }
}
