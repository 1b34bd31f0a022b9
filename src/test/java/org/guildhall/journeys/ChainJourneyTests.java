package org.guildhall.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The whole chain as the people concerned walk it: from a framework to a record that a stranger checks. */
class ChainJourneyTests {

    private static final String LEAD = "Anthea Coe";
    private static final String LEADS_ADDRESS = "people@northmoor.example";
    private static final String COORDINATOR = "Marion Ashdown";
    private static final String TUTORS_ADDRESS = "tutor@harbour.example";

    @RegisterExtension
    final Visit visit = Visit.onAPhone();

    @RegisterExtension
    final Visit plain = Visit.atADesk().withoutScripts();

    @Test
    void from_a_framework_to_a_record_on_a_phone() {
        walk(visit, "Amina Farouk", "amina");
    }

    @Test
    void from_a_framework_to_a_record_without_scripts() {
        walk(plain, "Sukarni", "sukarni");
    }

    private void walk(Visit visit, String name, String word) {
        LocalDate today = Learner.today("Europe/London");
        String email = word + "@harbour.example";
        String cohort = "Autumn of " + name;
        String role = "Ward assistant for " + name;

        Coordinator coordinator = new Coordinator(demo(visit, COORDINATOR), COORDINATOR);
        coordinator.importsAFramework();
        coordinator.makesAProgramme("Care of " + name, cohort, today.minusDays(7), today.plusMonths(3));
        coordinator.bringsARoster(
                "name,email,cohort,tutor\n%s,%s,%s,%s\n".formatted(name, email, cohort, TUTORS_ADDRESS));

        Employer employer = new Employer(demo(visit, LEAD), LEAD);
        employer.advertises(role, "Help on the ward and keep its lists.", today, today.plusDays(1));

        Learner learner = new Learner(Someone.signingInByMail(visit, "en", email), name);
        learner.applies(role, "I would like to learn this where it is done.");
        employer.offersThePlaceTo(name, role);
        learner.acceptsTheOffer();

        signs(visit, learner, coordinator, name);
        learner.starts();
        String supervisor = "Delroy " + word;
        String supervisorsAddress = word + ".supervisor@northmoor.example";
        employer.namesTheSupervisor(name, role, supervisor, supervisorsAddress);
        logsAWeek(visit, learner, name, supervisorsAddress);
        hearsAWord(visit, learner, supervisor, supervisorsAddress);

        RunningGuildhall.daysPass(3);
        assess(visit, learner, coordinator, supervisorsAddress);
        coordinator.completes(name, role);
        coordinator.seesNothingOffTrackOf(name);
        check(visit, learner, name);
    }

    private void signs(Visit visit, Learner learner, Coordinator coordinator, String name) {
        learner.signsTheAgreement();
        new Employer(Someone.readingTheirMail(visit, LEADS_ADDRESS, "agreements.ask.sign", name), LEAD)
                .signsTheAgreement();
        coordinator.signsTheAgreementOf(name);
    }

    private void logsAWeek(Visit visit, Learner learner, String name, String supervisorsAddress) {
        learner.logsToday("6:30", "Sorted the records of the ward with a nurse.");
        learner.submitsTheWeek(390);
        new Supervisor(byLetter(visit, supervisorsAddress, "logbook.ask.week", name)).returns("You stayed until five.");

        learner.at.page().reload();
        learner.at.seesText("You stayed until five.");
        learner.changes(
                Learner.today("Europe/London"), "7:30", "Sorted the records of the ward with a nurse until five.");
        learner.submitsTheWeek(450);
        String second =
                Mailbox.newest(supervisorsAddress, "logbook.ask.week", name, 2).link();
        new Supervisor(Someone.byLink(visit, "en", second)).approves(450);
    }

    /** The learner, page open, reads the answer of the supervisor, says that it helped, and sets something out. */
    private void hearsAWord(Visit visit, Learner learner, String supervisor, String supervisorsAddress) {
        String word = "You asked before you filed. Keep doing that.";
        learner.asksHowItWent(Learner.today("Europe/London"), supervisor, "Was I quick enough?");
        new Supervisor(byLetter(visit, supervisorsAddress, "feedback.ask.give", learner.name()))
                .says(word, learner.name());
        learner.hears(word, "Ask first, every time");
        learner.does("Ask first, every time");
    }

    private void assess(Visit visit, Learner learner, Coordinator coordinator, String supervisorsAddress) {
        String name = learner.name();
        learner.assessesThemselves(4);
        new Supervisor(byLetter(visit, supervisorsAddress, "assessment.ask.supervisor", name)).assesses(2);
        Tutor tutor = new Tutor(Someone.signingInByMail(visit, "en", TUTORS_ADDRESS));
        tutor.assesses(name, 3);
        coordinator.seesOffTrack("insight.reason.apart", name);
        tutor.releasesWhatIsApart(name);
        learner.disagrees("I did it alone in the second week.");
    }

    private static Someone byLetter(Visit visit, String address, String kind, String name) {
        return Someone.byLink(visit, "en", Mailbox.newest(address, kind, name).link());
    }

    private void check(Visit visit, Learner learner, String name) {
        learner.opensThePlacement();
        learner.goesTo("/record");
        learner.at.comesToSee("credentials.open").follows("credentials.open");
        Someone stranger = Someone.stranger(visit, "en").opens(learner.at.path());
        stranger.sees("credentials.verified").seesText(name).seesText("Northmoor Hospital Trust");
        APIResponse pdf = stranger.page().request().get(stranger.page().url() + "/pdf");
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(new String(pdf.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    private static Someone demo(Visit visit, String name) {
        List<DemoPerson> all = DemoPerson.all(visit.page());
        return Someone.signedIn(
                visit,
                all.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow());
    }
}
