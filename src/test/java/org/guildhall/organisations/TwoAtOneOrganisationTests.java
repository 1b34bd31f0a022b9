package org.guildhall.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.guildhall.people.Register;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.ids.Ids;
import org.guildhall.testing.ActivePlacement;
import org.guildhall.testing.AtOnce;
import org.guildhall.testing.GuildhallTest;
import org.guildhall.testing.TestSessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two leads describe one employer; two coordinators name who speaks for one. */
@GuildhallTest
class TwoAtOneOrganisationTests {

    private static final Actor SYSTEM = Actor.system("test");

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestSessions sessions;

    @Autowired
    Register register;

    @Autowired
    Organisations organisations;

    @Autowired
    JdbcClient jdbc;

    private ActivePlacement it;

    @BeforeEach
    void an_employer() {
        it = ActivePlacement.in(context);
    }

    private PersonId another(String name, Role role, OrganisationId of) {
        return it.system(() -> {
            PersonId person = register.person(SYSTEM, name, Ids.next() + "@people.example", "en", "Europe/London");
            register.grant(SYSTEM, person, of, role);
            return person;
        });
    }

    @Test
    void two_leads_who_describe_their_employer_hear_of_each_other() throws Exception {
        OrganisationId works = it.lead().organisation();
        PersonId second = another("Jo Brook", Role.EMPLOYER_LEAD, works);
        List<MvcTestResult> both = AtOnce.all(
                () -> about(it.lead().person(), works, "We mend pumps.", 0),
                () -> about(second, works, "We mend pumps and people.", 0));
        assertThat(AtOnce.statuses(both)).containsExactly(303, 409);
        assertThat(about(second, works, "Pumps, mended.", 0))
                .hasStatus(409)
                .bodyText()
                .contains("saved this", "We mend pumps", "Pumps, mended.</textarea>", "name=\"revision\" value=\"1\"");
        assertThat(about(second, works, "Pumps, mended.", 1)).hasStatus(303);
        assertThat(mvc.get()
                        .uri("/organisations/" + works.value())
                        .cookie(sessions.of(it.lead().person())))
                .hasStatusOk()
                .bodyText()
                .contains("Pumps, mended.", "Jo Brook changed what is told");
    }

    @Test
    void who_does_not_speak_for_it_does_not_describe_it() {
        OrganisationId works = it.lead().organisation();
        assertThat(about(it.coordinator().person(), works, "Theirs.", 0)).hasStatus(403);
        assertThat(about(it.learner().person(), works, "Mine.", 0)).hasStatus(403);
        assertThat(about(it.lead().person(), works, "x".repeat(2001), 0))
                .hasStatus(422)
                .bodyText()
                .contains("Keep it below 2,000 letters.");
    }

    @Test
    void of_two_who_name_its_lead_one_does_and_the_other_hears_whom() throws Exception {
        OrganisationId mill = it.system(() -> {
            OrganisationId made =
                    register.organisation(SYSTEM, Register.Kind.EMPLOYER, "Hartley Mill", "GB", "Europe/London");
            jdbc.sql("insert into partnership (institution_id, employer_id, since) "
                            + "values (:institution, :employer, date '2026-01-01')")
                    .param("institution", it.coordinator().organisation())
                    .param("employer", made)
                    .update();
            return made;
        });
        PersonId second =
                another("Ben Okafor", Role.COORDINATOR, it.coordinator().organisation());
        List<MvcTestResult> both = AtOnce.all(
                () -> lead(it.coordinator().person(), mill, "Piet Hartley"), () -> lead(second, mill, "Mia Hartley"));
        assertThat(AtOnce.statuses(both)).containsExactly(303, 409);
        assertThat(lead(second, mill, "Mia Hartley"))
                .hasStatus(409)
                .bodyText()
                .contains("Hartley to speak for Hartley Mill", "Mia Hartley");
        assertThat(it.system(() -> jdbc.sql("select count(*) from membership where organisation_id = :mill")
                        .param("mill", mill)
                        .query(Long.class)
                        .single()))
                .isEqualTo(1);
    }

    private MvcTestResult about(PersonId who, OrganisationId of, String text, int revision) {
        return mvc.post()
                .uri("/organisations/" + of.value() + "/about")
                .cookie(sessions.of(who))
                .with(csrf())
                .param("about", text)
                .param("website", "https://brook.example")
                .param("revision", String.valueOf(revision))
                .exchange();
    }

    private MvcTestResult lead(PersonId who, OrganisationId of, String name) {
        return mvc.post()
                .uri("/organisations/" + of.value() + "/lead")
                .cookie(sessions.of(who))
                .with(csrf())
                .param("name", name)
                .param("email", Ids.next() + "@mill.example")
                .param("language", "en")
                .exchange();
    }
}
