package org.guildhall.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.guildhall.asks.Ask;
import org.guildhall.asks.AskState;
import org.guildhall.asks.Asks;
import org.guildhall.people.Register;
import org.guildhall.placements.Party;
import org.guildhall.placements.PlacementAdvanced;
import org.guildhall.placements.PlacementState;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Acting;
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

/** Two windows on one day, two supervisors on one week, two who correct one day. */
@GuildhallTest
class TwoAtOneWeekTests {

    private static final LocalDate MONDAY = ActivePlacement.FIRST_DAY;
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
    Logbook logbook;

    @Autowired
    WeekDecisions decisions;

    @Autowired
    HoursLedger ledger;

    @Autowired
    CompletedLogbook completed;

    @Autowired
    Asks asks;

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
    void a_day_written_in_two_windows_shows_both_and_keeps_what_was_typed() {
        assertThat(day("7:30", "Aligned the shaft on line 2.", 0)).hasStatus(303);
        assertThat(day("6", "Aligned the shaft and cleaned up.", 0))
                .hasStatus(409)
                .bodyText()
                .contains("You have saved this in another window", "Aligned the shaft on line 2.")
                .contains("Aligned the shaft and cleaned up.</textarea>", "name=\"revision\" value=\"1\"");
        assertThat(entries()).extracting(Entry::minutes).containsExactly(450);
        assertThat(day("6", "Aligned the shaft and cleaned up.", 1)).hasStatus(303);
        assertThat(entries()).extracting(Entry::minutes).containsExactly(360);
    }

    @Test
    void a_day_written_in_two_windows_at_the_same_moment_is_written_by_one() throws Exception {
        for (int round = 0; round < 4; round++) {
            int revision = round;
            List<MvcTestResult> both = AtOnce.all(
                    () -> day("7", "In the one window, " + revision, revision),
                    () -> day("8", "In the other window, " + revision, revision));
            assertThat(AtOnce.statuses(both)).containsExactly(303, 409);
        }
    }

    @Test
    void a_day_of_a_week_that_was_submitted_meanwhile_is_not_lost_on_its_writer() {
        week();
        assertThat(day("6", "Aligned the shaft and cleaned up.", 1))
                .hasStatus(409)
                .bodyText()
                .contains("Lina Haddad submitted the week", "Aligned the shaft and cleaned up.");
    }

    @Test
    void who_decides_second_is_told_who_has_decided_and_keeps_their_words() {
        week();
        int seen = revision();
        assertThat(approve(it.supervisor().person(), seen, "")).hasStatus(303);
        assertThat(giveBack(second, seen, "Which pump was it on Monday?"))
                .hasStatus(409)
                .bodyText()
                .contains("Omar Reyes approved the week", "Which pump was it on Monday?")
                .contains("/placements/" + it.id().value() + "/weeks/" + MONDAY + "\"");
        assertThat(state()).isEqualTo(TimesheetState.APPROVED);
    }

    @Test
    void of_two_supervisors_at_the_same_moment_one_decides() throws Exception {
        week();
        int seen = revision();
        List<MvcTestResult> both = AtOnce.all(
                () -> approve(it.supervisor().person(), seen, ""), () -> giveBack(second, seen, "Which pump was it?"));
        assertThat(AtOnce.statuses(both)).containsExactly(303, 409);
        int counted = as(it.learner(), () -> logbook.hours(it.learner(), placements.view(it.learner(), it.id())))
                .approved();
        assertThat(counted).isEqualTo(state() == TimesheetState.APPROVED ? 450 : 0);
    }

    @Test
    void nobody_approves_hours_they_have_not_seen() {
        week();
        int seen = revision();
        assertThat(giveBack(second, seen, "Which pump?")).hasStatus(303);
        assertThat(day("9", "Aligned the shaft of pump 4.", 1)).hasStatus(303);
        as(it.learner(), () -> decisions.submit(it.learner(), it.id(), MONDAY));

        assertThat(approve(it.supervisor().person(), seen, "Well done, Lina"))
                .hasStatus(409)
                .bodyText()
                .contains("Lina has changed this week and put it forward again", "Aligned the shaft of pump 4.")
                .contains("Well done, Lina</textarea>");
        assertThat(state()).isEqualTo(TimesheetState.SUBMITTED);
        assertThat(approve(it.supervisor().person(), revision(), "Well done, Lina"))
                .hasStatus(303);
    }

    @Test
    void two_who_correct_one_day_do_not_correct_it_twice() throws Exception {
        week();
        assertThat(approve(second, revision(), "")).hasStatus(303);
        List<MvcTestResult> both = AtOnce.all(
                () -> correct(it.supervisor().person(), "7", "Left at three"),
                () -> correct(second, "7", "She left at three"));
        assertThat(AtOnce.statuses(both)).containsExactly(303, 409);
        assertThat(as(it.learner(), () -> ledger.ofWeek(it.learner(), it.id(), MONDAY)))
                .extracting(LedgerLine::minutes)
                .containsExactly(450, -30);
        assertThat(correct(second, "6", "She left at two"))
                .hasStatus(409)
                .bodyText()
                .contains("eft at three", "She left at two</textarea>", "name=\"seen\" value=\"2\"");
    }

    @Test
    void a_week_that_waits_when_the_placement_is_completed_says_so_and_its_ask_lapses() {
        week();
        int seen = revision();
        it.becomes("completed");
        assertThat(approve(it.supervisor().person(), seen, "Well done, Lina"))
                .as("even before the week is locked")
                .hasStatus(409)
                .bodyText()
                .contains("The placement is completed", "Well done, Lina");
        it.system(() -> {
            completed.on(new PlacementAdvanced(it.id(), PlacementState.ENDED, PlacementState.COMPLETED));
            return true;
        });
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> state() == TimesheetState.LOCKED);
        assertThat(approve(it.supervisor().person(), revision(), "")).hasStatus(409);
        assertThat(as(
                        it.supervisor(),
                        () -> asks.inbox(it.supervisor(), null, 10).rows()))
                .isEmpty();
        Timesheet week = as(it.learner(), () -> logbook.week(it.learner(), it.id(), MONDAY))
                .orElseThrow();
        assertThat(as(it.coordinator(), () -> asks.about(it.coordinator(), week.id())))
                .extracting(Ask::state)
                .containsOnly(AskState.LAPSED);
        assertThat(mvc.get()
                        .uri("/placements/" + it.id().value() + "/weeks/" + MONDAY)
                        .cookie(sessions.of(it.learner().person())))
                .hasStatusOk()
                .bodyText()
                .contains("Days that were not approved by then do not count");
        assertThat(mvc.get()
                        .uri("/placements/" + it.id().value() + "/history")
                        .cookie(sessions.of(it.coordinator().person())))
                .bodyText()
                .contains("What Omar Reyes was asked for is over", "What Ana Costa was asked for is over");
    }

    private void week() {
        assertThat(day("7:30", "Aligned the shaft on line 2.", 0)).hasStatus(303);
        as(it.learner(), () -> decisions.submit(it.learner(), it.id(), MONDAY));
    }

    private MvcTestResult day(String hours, String text, int revision) {
        return mvc.post()
                .uri("/placements/" + it.id().value() + "/days/" + MONDAY)
                .cookie(sessions.of(it.learner().person()))
                .with(csrf())
                .param("hours", hours)
                .param("text", text)
                .param("revision", String.valueOf(revision))
                .exchange();
    }

    private MvcTestResult approve(PersonId who, int seen, String word) {
        return mvc.post()
                .uri("/placements/" + it.id().value() + "/weeks/" + MONDAY + "/approval")
                .cookie(sessions.of(who))
                .with(csrf())
                .param("seen", String.valueOf(seen))
                .param("word", word)
                .exchange();
    }

    private MvcTestResult giveBack(PersonId who, int seen, String comment) {
        return mvc.post()
                .uri("/placements/" + it.id().value() + "/weeks/" + MONDAY + "/return")
                .cookie(sessions.of(who))
                .with(csrf())
                .param("seen", String.valueOf(seen))
                .param("comment", comment)
                .exchange();
    }

    private MvcTestResult correct(PersonId who, String hours, String reason) {
        return mvc.post()
                .uri("/placements/" + it.id().value() + "/weeks/" + MONDAY + "/correction/" + MONDAY)
                .cookie(sessions.of(who))
                .with(csrf())
                .param("seen", "1")
                .param("hours", hours)
                .param("reason", reason)
                .exchange();
    }

    private List<Entry> entries() {
        return as(it.learner(), () -> logbook.entries(it.learner(), it.id(), MONDAY));
    }

    private TimesheetState state() {
        return as(it.learner(), () -> logbook.week(it.learner(), it.id(), MONDAY))
                .orElseThrow()
                .state();
    }

    private int revision() {
        return as(it.learner(), () -> logbook.week(it.learner(), it.id(), MONDAY))
                .orElseThrow()
                .revision();
    }

    private static <T> T as(Actor actor, java.util.function.Supplier<T> work) {
        return Acting.as(actor, work);
    }

    private static void as(Actor actor, Runnable work) {
        Acting.as(actor, work);
    }
}
