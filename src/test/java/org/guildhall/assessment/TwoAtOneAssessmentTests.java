package org.guildhall.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.guildhall.people.Register;
import org.guildhall.placements.Party;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Actor;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One view in two windows, one view by two supervisors, one release by two. */
@GuildhallTest
class TwoAtOneAssessmentTests {

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
    Placements placements;

    @Autowired
    Assessments assessments;

    private final UUID here = Ids.next();
    private final UUID there = Ids.next();
    private ActivePlacement it;
    private PersonId second;

    @BeforeEach
    void two_supervise() {
        it = ActivePlacement.in(context);
        second = it.system(() -> {
            PersonId person =
                    register.person(SYSTEM, "Ana Costa", Ids.next() + "@works.example", "en", "Europe/London");
            register.grant(SYSTEM, person, it.supervisor().organisation(), Role.SUPERVISOR);
            placements.join(
                    SYSTEM,
                    it.id(),
                    new Party(
                            person,
                            "Ana Costa",
                            Role.SUPERVISOR,
                            it.supervisor().organisation()));
            return person;
        });
    }

    @Test
    void a_view_written_in_two_windows_shows_both_and_submits_neither_unseen() {
        assertThat(draft(here, 0, "2", "Needs a hand.")).hasStatus(204);
        assertThat(draft(here, 0, "3", "Needs no hand."))
                .as("a window does not overtake itself")
                .hasStatus(204);
        assertThat(draft(there, 0, "1", "Lost.")).hasStatus(409);

        MvcTestResult late = judge(it.supervisor().person(), there, 0, "1", "Lost in it.");
        assertThat(late)
                .hasStatus(409)
                .bodyText()
                .contains("You have saved this in another window", "Needs no hand.")
                .contains("Lost in it.</textarea>", "name=\"revision\" value=\"2\"");
        assertThat(views()).isEmpty();
        assertThat(judge(it.supervisor().person(), there, 2, "1", "Lost in it."))
                .as("to keep mine")
                .hasStatus(303);
        assertThat(views()).hasSize(1);
    }

    @Test
    void of_two_windows_that_keep_at_the_same_moment_one_is_told() throws Exception {
        List<MvcTestResult> both =
                AtOnce.all(() -> draft(here, 0, "2", "Needs a hand."), () -> draft(there, 0, "3", "Alone."));
        assertThat(AtOnce.statuses(both)).containsExactly(204, 409);
    }

    @Test
    void the_second_supervisor_hears_who_has_judged_and_keeps_their_words() throws Exception {
        List<MvcTestResult> both = AtOnce.all(
                () -> judge(it.supervisor().person(), here, 0, "2", "He said so."),
                () -> judge(second, there, 0, "3", "She said so."));
        assertThat(AtOnce.statuses(both)).containsExactly(303, 409);
        assertThat(views()).hasSize(1);
        assertThat(judge(second, there, 0, "3", "She says it again."))
                .hasStatus(409)
                .bodyText()
                .contains("submitted an assessment", "She says it again.");
    }

    @Test
    void what_was_released_is_not_released_again() throws Exception {
        for (AssessmentKind kind : AssessmentKind.values()) {
            Actor actor = switch (kind) {
                case SELF -> it.learner();
                case SUPERVISOR -> it.supervisor();
                case TUTOR -> it.tutor();
            };
            List<Judgement> judgements = it.objectives().stream()
                    .map(objective -> new Judgement(kind, objective, 3, ""))
                    .toList();
            ActivePlacement.as(actor, () -> assessments.judge(actor, it.id(), kind, judgements));
        }
        List<MvcTestResult> both = AtOnce.all(
                () -> post(it.tutor().person(), "/release"),
                () -> post(it.coordinator().person(), "/release"));
        assertThat(AtOnce.statuses(both)).containsExactly(303, 409);
        assertThat(post(it.coordinator().person(), "/release"))
                .hasStatus(409)
                .bodyText()
                .contains("released the assessment", "/placements/" + it.id().value() + "/assessment\"");
        assertThat(post(it.learner().person(), "/release")).as("never theirs").hasStatus(403);
        assertThat(post(it.learner().person(), "/answer")).hasStatus(303);
        assertThat(post(it.learner().person(), "/answer"))
                .hasStatus(409)
                .bodyText()
                .contains("agreed with the assessment");
    }

    private List<Assessed> views() {
        return ActivePlacement.as(
                it.tutor(), () -> assessments.view(it.tutor(), it.id()).done());
    }

    private MvcTestResult draft(UUID window, int revision, String level, String comment) {
        return send(it.supervisor().person(), "/supervisor/draft", window, revision, level, comment);
    }

    private MvcTestResult judge(PersonId who, UUID window, int revision, String level, String comment) {
        return send(who, "/supervisor", window, revision, level, comment);
    }

    private MvcTestResult send(PersonId who, String below, UUID window, int revision, String level, String comment) {
        var form = mvc.post()
                .uri("/placements/" + it.id().value() + "/assessment" + below)
                .cookie(sessions.of(who))
                .with(csrf())
                .param("window", window.toString())
                .param("revision", String.valueOf(revision));
        it.objectives()
                .forEach(objective ->
                        form.param("level-" + objective.value(), level).param("comment-" + objective.value(), comment));
        return form.exchange();
    }

    private MvcTestResult post(PersonId who, String below) {
        return mvc.post()
                .uri("/placements/" + it.id().value() + "/assessment" + below)
                .cookie(sessions.of(who))
                .with(csrf())
                .exchange();
    }
}
