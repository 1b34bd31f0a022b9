package org.guildhall.programmes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.guildhall.competencies.CompetencyId;
import org.guildhall.people.Register;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.history.History;
import org.guildhall.platform.ids.Ids;
import org.guildhall.programmes.Drafts;
import org.guildhall.programmes.Model;
import org.guildhall.programmes.ObjectiveId;
import org.guildhall.programmes.ProgrammeVersion;
import org.guildhall.programmes.ProgrammeVersionId;
import org.guildhall.programmes.Programmes;
import org.guildhall.programmes.RubricLevel;
import org.guildhall.testing.AtOnce;
import org.guildhall.testing.GuildhallTest;
import org.guildhall.testing.TestSessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two coordinators write one draft: nothing of either is lost, and each hears of the other. */
@GuildhallTest
class TwoAtOneDraftTests {

    private static final Actor SYSTEM = Actor.system("test");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Register register;

    @Autowired
    TestSessions sessions;

    @Autowired
    Programmes programmes;

    @Autowired
    Drafts drafts;

    @Autowired
    History history;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private OrganisationId college = new OrganisationId(Ids.next());
    private Actor grace = SYSTEM;
    private Actor nadia = SYSTEM;
    private ProgrammeVersionId id = new ProgrammeVersionId(Ids.next());

    @BeforeEach
    void a_draft() {
        college = system(
                () -> register.organisation(SYSTEM, Register.Kind.INSTITUTION, "College", "GB", "Europe/London"));
        grace = coordinator("Grace Obi");
        nadia = coordinator("Nadia Haddad");
        List<RubricLevel> rubric = List.of(1, 2, 3, 4).stream()
                .map(it -> new RubricLevel(it, "Level " + it, "How it looks"))
                .toList();
        id = as(grace, () -> programmes.start(grace, Model.INTERNSHIP, "Joinery", "Europe/London", 400, rubric));
    }

    @Test
    void what_another_saved_stands_beside_what_was_typed_and_either_can_be_taken() {
        assertThat(terms(nadia, "Fine joinery", 420, 0)).hasStatus(303);

        MvcTestResult late = terms(grace, "Joinery and turning", 400, 0);
        assertThat(late)
                .hasStatus(409)
                .bodyText()
                .contains("Nadia Haddad has saved this while you were writing")
                .contains("Fine joinery", "value=\"Joinery and turning\"", "420", "name=\"revision\" value=\"1\"")
                .contains("Take what is saved", "Keep mine and save it");
        assertThat(now().title()).isEqualTo("Fine joinery");
        assertThat(mvc.get().uri("/programmes/" + id.value() + "/terms").cookie(sessions.of(grace.person())))
                .as("to take theirs is to begin again from it")
                .bodyText()
                .contains("value=\"Fine joinery\"", "name=\"revision\" value=\"1\"");

        assertThat(terms(grace, "Joinery and turning", 400, 1))
                .as("to keep mine")
                .hasStatus(303);
        assertThat(now().title()).isEqualTo("Joinery and turning");
        assertThat(now().requiredHours()).isEqualTo(400);
    }

    @Test
    void of_two_who_save_at_the_same_moment_one_is_told() throws Exception {
        for (int round = 0; round < 5; round++) {
            int revision = round;
            List<MvcTestResult> both = AtOnce.all(
                    () -> terms(grace, "From Grace " + revision, 400, revision),
                    () -> terms(nadia, "From Nadia " + revision, 410, revision));
            assertThat(AtOnce.statuses(both)).containsExactly(303, 409);
        }
    }

    @Test
    void one_person_in_two_windows_is_told_that_it_was_they_themselves() {
        assertThat(terms(grace, "Fine joinery", 400, 0)).hasStatus(303);
        assertThat(terms(grace, "Rough joinery", 400, 0))
                .hasStatus(409)
                .bodyText()
                .contains("You have saved this in another window");
    }

    @Test
    void a_rubric_is_not_overwritten_unseen() {
        assertThat(rubric(nadia, "Novice", 0)).hasStatus(303);
        assertThat(rubric(grace, "Beginner", 0))
                .hasStatus(409)
                .bodyText()
                .contains("Nadia Haddad has saved this", "Novice", "value=\"Beginner\"");
        assertThat(now().rubric().getFirst().name()).isEqualTo("Novice");
        assertThat(rubric(grace, "Beginner", 1)).hasStatus(303);
    }

    @Test
    void the_parts_of_a_draft_do_not_disturb_each_other() {
        assertThat(terms(nadia, "Fine joinery", 420, 0)).hasStatus(303);
        assertThat(rubric(grace, "Beginner", 0)).hasStatus(303);
        as(nadia, () -> drafts.addObjective(nadia, id, "Cut a joint", 3, List.of()));
        assertThat(terms(nadia, "Finest joinery", 420, 1)).hasStatus(303);
    }

    @Test
    void objectives_that_two_add_at_the_same_moment_both_stay_in_order() throws Exception {
        AtOnce.all(
                () -> as(grace, () -> drafts.addObjective(grace, id, "Cut a joint", 3, List.of())),
                () -> as(nadia, () -> drafts.addObjective(nadia, id, "Plane a board", 2, List.of())));
        assertThat(now().objectives()).extracting(it -> it.position()).containsExactly(1, 2);
    }

    @Test
    void who_takes_out_what_is_gone_hears_who_has_done_it() {
        ObjectiveId objective = as(grace, () -> drafts.addObjective(grace, id, "Cut a joint", 3, List.of()));
        String path = "/programmes/" + id.value() + "/objectives/" + objective.value() + "/removal";
        assertThat(post(nadia, path)).hasStatus(303);
        Cookie session = sessions.of(grace.person());
        MvcTestResult second = mvc.post().uri(path).cookie(session).with(csrf()).exchange();
        assertThat(second).hasStatus(303);
        Cookie notice = Objects.requireNonNull(second.getResponse().getCookie("notice"));
        assertThat(mvc.get().uri("/programmes/" + id.value()).cookie(session, notice))
                .bodyText()
                .contains("Nadia Haddad had taken this objective out already.");
    }

    @Test
    void nobody_publishes_what_they_have_not_seen() {
        CompetencyId competency = new CompetencyId(system(this::competency));
        as(grace, () -> drafts.addObjective(grace, id, "Cut a joint", 3, List.of(competency)));
        int seen = now().revision();
        as(nadia, () -> drafts.addObjective(nadia, id, "Plane a board", 3, List.of(competency)));
        assertThat(as(grace, () -> programmes.publish(grace, id, seen))).isFalse();
        assertThat(now().state()).isEqualTo(ProgrammeVersion.State.DRAFT);
        int shown = now().revision();
        assertThat(as(grace, () -> programmes.publish(grace, id, shown))).isTrue();
    }

    private UUID competency() {
        UUID framework = Ids.next();
        jdbc.sql("insert into framework (id, code, name, edition, language, source, licence, acknowledgement, url, "
                        + "complete, imported_at) values (:id, 'own', 'Own', '1', 'en', '', '', '', '', true, now())")
                .param("id", framework)
                .update();
        UUID competency = Ids.next();
        jdbc.sql("insert into competency (id, framework, uri, kind, label) values (:id, :framework, 'x', 'skill', "
                        + "'work wood')")
                .param("id", competency)
                .param("framework", framework)
                .update();
        return competency;
    }

    @Test
    void what_was_published_meanwhile_tells_who_did_it_and_keeps_what_was_typed() {
        publish();
        assertThat(terms(grace, "Joinery for all of us", 400, 0))
                .hasStatus(409)
                .bodyText()
                .contains("Nadia Haddad published version 1", "Joinery for all of us", "/programmes/" + id.value());
        assertThat(rubric(grace, "Quite a beginner", 0)).hasStatus(409);
        assertThat(now().title()).isEqualTo("Joinery");
    }

    private void publish() {
        system(() -> jdbc.sql("update programme_version set state = 'published' where id = :id")
                .param("id", id)
                .update());
        as(
                nadia,
                () -> new TransactionTemplate(transactions).execute(status -> {
                    history.note(
                            nadia,
                            "programmes.history.published",
                            now().programme().value(),
                            null,
                            Map.of("number", "1"));
                    return true;
                }));
    }

    private MvcTestResult terms(Actor who, String title, int hours, int revision) {
        return mvc.post()
                .uri("/programmes/" + id.value() + "/terms")
                .cookie(sessions.of(who.person()))
                .with(csrf())
                .param("title", title)
                .param("about", "Wood, and what holds it together.")
                .param("hours", String.valueOf(hours))
                .param("week", "35")
                .param("signing", "LEARNER", "EMPLOYER", "INSTITUTION")
                .param("revision", String.valueOf(revision))
                .exchange();
    }

    private MvcTestResult rubric(Actor who, String first, int revision) {
        return mvc.post()
                .uri("/programmes/" + id.value() + "/rubric")
                .cookie(sessions.of(who.person()))
                .with(csrf())
                .param("name", first, "Level 2", "Level 3", "Level 4")
                .param("descriptor", "a b", "b", "c", "d")
                .param("revision", String.valueOf(revision))
                .exchange();
    }

    private MvcTestResult post(Actor who, String path) {
        return mvc.post()
                .uri(path)
                .cookie(sessions.of(who.person()))
                .with(csrf())
                .exchange();
    }

    private ProgrammeVersion now() {
        return as(grace, () -> programmes.version(grace, id));
    }

    private Actor coordinator(String name) {
        PersonId person = system(() -> {
            PersonId made = register.person(SYSTEM, name, Ids.next() + "@college.example", "en", "Europe/London");
            register.grant(SYSTEM, made, college, Role.COORDINATOR);
            return made;
        });
        return new Actor(person, name, Role.COORDINATOR, college, new Door.Session(), Set.of());
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, work);
    }

    private <T> T system(Supplier<T> work) {
        return as(
                SYSTEM,
                () -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> work.get())));
    }
}
