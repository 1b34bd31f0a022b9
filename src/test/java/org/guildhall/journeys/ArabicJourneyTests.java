package org.guildhall.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The learner's and the supervisor's part in Arabic, on a phone 360 px wide. */
@Tag("thorough")
class ArabicJourneyTests {

    private static final String LEARNER = "لينا حداد";
    private static final String LEAD = "رانيا الكيلاني";
    private static final String LEADS_ADDRESS = "people@baythikma.example";
    private static final String ROLE = "مساعدة في دار النشر";
    private static final String SUPERVISORS_ADDRESS = "walid.supervisor@baythikma.example";

    @RegisterExtension
    final Visit visit = Visit.onAPhone().in("ar");

    @RegisterExtension
    final Visit desk = Visit.atADesk();

    @Test
    void a_learner_applies_logs_and_is_approved_from_right_to_left() throws IOException {
        LocalDate today = Learner.today("Asia/Amman");
        Employer employer = new Employer(Someone.signingInByMail(visit, "ar", LEADS_ADDRESS), LEAD);
        employer.advertises(ROLE, "ترتيب المخطوطات مع الفريق.", today, today.plusWeeks(6));

        Learner learner = new Learner(Someone.signingInByMail(visit, "ar", "learner35@harbour.example"), LEARNER);
        stands(learner);
        learner.applies(ROLE, "أود أن أتعلم هذا العمل مع فريقكم.");
        stands(learner);
        employer.offersThePlaceTo(LEARNER, ROLE);
        learner.acceptsTheOffer();
        learner.signsTheAgreement();
        stands(learner);
        new Employer(
                        Someone.byLink(
                                visit,
                                "ar",
                                Mailbox.newest(LEADS_ADDRESS, "agreements.ask.sign", LEARNER)
                                        .link()),
                        LEAD)
                .signsTheAgreement();
        paper(learner);
        Coordinator coordinator =
                new Coordinator(Someone.signingInByMail(desk, "en", "coordinator@harbour.example"), "Marion Ashdown");
        coordinator.signsTheAgreementOf(LEARNER);
        learner.starts();
        employer.namesTheSupervisor(LEARNER, ROLE, "وليد خوري", SUPERVISORS_ADDRESS);

        learner.opensThePlacement();
        learner.logsToday("7:30", "رتبت فهرس المخطوطات مع ليلى ووجدت صفحتين ناقصتين.");
        stands(learner);
        assertThat(learner.at.page().locator("main").innerText())
                .as("dates as Arabic has them")
                .contains(learner.at.day(today));
        learner.submitsTheWeek(450);

        Supervisor supervisor = new Supervisor(Someone.byLink(
                visit,
                "ar",
                Mailbox.newest(SUPERVISORS_ADDRESS, "logbook.ask.week", LEARNER).link()));
        stands(supervisor);
        supervisor.approves(450);
        stands(supervisor);
        learner.at.page().reload();
        learner.at.sees("logbook.state.approved");
    }

    /** Right to left, nothing cut off at a side, nothing on top of something else. */
    private static void stands(Participant who) {
        assertThat(who.at.page().locator("html").getAttribute("dir")).isEqualTo("rtl");
        assertThat(who.at.page().locator("html").getAttribute("lang")).isEqualTo("ar");
        assertThat(Standing.beyondTheSides(who.at.page())).isEmpty();
        assertThat(Standing.onTopOfEachOther(who.at.page())).isEmpty();
    }

    private static void paper(Learner learner) throws IOException {
        learner.opensThePlacement();
        learner.goesTo("/agreement");
        APIResponse answer = learner.at.page().request().get(learner.at.page().url() + "/pdf");
        assertThat(answer.status()).isEqualTo(200);
        try (PDDocument paper = Loader.loadPDF(answer.body())) {
            assertThat(paper.getDocumentCatalog().getLanguage()).startsWith("ar");
            assertThat(paper.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(List.of(paper.getDocumentInformation().getTitle()))
                    .containsExactly(learner.at.words("agreements.title"));
        }
    }
}
