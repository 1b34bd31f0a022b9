package org.guildhall.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.testing.OnePlacement.as;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.asks.Asks;
import org.guildhall.logbook.Entry;
import org.guildhall.logbook.Logbook;
import org.guildhall.logbook.WeekDecisions;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.NotFound;
import org.guildhall.programmes.ObjectiveId;
import org.guildhall.testing.GuildhallTest;
import org.guildhall.testing.OnePlacement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A word about a day: who says it, who hears it, what the learner makes of it. */
@GuildhallTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedbackTests {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 12);
    private static final LocalDate WEEK = Logbook.monday(DAY);
    private static final Actor SYSTEM = Actor.system("test");

    private OnePlacement placed;

    @Autowired
    ApplicationContext application;

    @Autowired
    Feedback feedback;

    @Autowired
    FeedbackActions actions;

    @Autowired
    FeedbackRequests requests;

    @Autowired
    Logbook logbook;

    @Autowired
    WeekDecisions decisions;

    @Autowired
    Asks asks;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeAll
    void enter() {
        placed = OnePlacement.in(application);
        Entry entry = new Entry(DAY, 450, "Aligned the shaft.", List.of(new ObjectiveId(placed.objective())));
        as(placed.learner(), () -> logbook.write(placed.learner(), placed.id(), entry));
    }

    @Test
    void the_learner_hears_says_whether_it_helped_answers_and_makes_an_action_that_awaits_them_until_it_is_done() {
        FeedbackId said = say(placed.supervisor(), "You measured before you loosened anything.");
        Actor learner = placed.learner();
        assertThat(awaits(learner, "feedback.ask.read", said.value())).isTrue();

        as(learner, () -> feedback.rate(learner, placed.id(), said, false));
        as(learner, () -> feedback.rate(learner, placed.id(), said, true));
        as(learner, () -> feedback.answer(learner, placed.id(), said, "I will say the numbers aloud."));
        assertThat(awaits(learner, "feedback.ask.read", said.value())).isFalse();
        LocalDate due = LocalDate.of(2026, 5, 20);
        FeedbackActionId action =
                as(learner, () -> actions.make(learner, placed.id(), said, "Say the numbers aloud", due));

        Said found = as(placed.tutor(), () -> feedback.view(placed.tutor(), placed.id(), said));
        assertThat(found.remark().helped()).isTrue();
        assertThat(found.answers()).extracting(Answer::text).containsExactly("I will say the numbers aloud.");
        assertThat(found.actions()).extracting(FeedbackAction::state).containsExactly(ActionState.OPEN);
        assertThat(as(learner, () -> asks.inbox(learner, null, 20)).rows())
                .filteredOn(it -> it.kind().equals("feedback.ask.action"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.title()).isEqualTo("Say the numbers aloud");
                    assertThat(it.due()).isEqualTo(due);
                });
        assertThatThrownBy(() -> end(placed.supervisor(), action)).isInstanceOf(Forbidden.class);

        end(learner, action);
        assertThat(awaits(learner, "feedback.ask.action", action.value())).isFalse();
        assertThatThrownBy(() -> end(learner, action)).isInstanceOf(Forbidden.class);
    }

    private void end(Actor actor, FeedbackActionId action) {
        as(actor, () -> actions.end(actor, placed.id(), action, ActionState.Event.DO));
    }

    @Test
    void nobody_outside_the_placement_hears_any_and_a_mentor_only_what_is_theirs() {
        FeedbackId omars = say(placed.supervisor(), "Between us.");
        FeedbackId mine = say(placed.mentor(), "From your mentor.");
        for (Actor hears : List.of(placed.learner(), placed.supervisor(), placed.tutor(), placed.coordinator())) {
            assertThat(as(hears, () -> feedback.view(hears, placed.id(), omars)))
                    .isNotNull();
            assertThat(as(hears, () -> feedback.view(hears, placed.id(), mine))).isNotNull();
        }
        Actor mentor = placed.mentor();
        assertThat(as(mentor, () -> feedback.list(mentor, placed.id(), null, 50))
                        .rows())
                .extracting(it -> it.remark().giver())
                .containsOnly(mentor.person());
        for (Actor deaf : List.of(
                placed.mentor(),
                placed.lead(),
                placed.otherLearner(),
                placed.otherCoordinator(),
                placed.otherLead(),
                Actor.nobody())) {
            assertThatThrownBy(() -> as(deaf, () -> feedback.view(deaf, placed.id(), omars)))
                    .as(deaf.name())
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void the_second_lock_shows_strangers_no_row_of_any_table() {
        FeedbackId said = say(placed.supervisor(), "Locked twice.");
        Actor learner = placed.learner();
        as(learner, () -> feedback.rate(learner, placed.id(), said, true));
        as(learner, () -> feedback.answer(learner, placed.id(), said, "Yes."));
        as(learner, () -> actions.make(learner, placed.id(), said, "Once more", DAY.plusDays(9)));
        as(learner, () -> requests.ask(learner, placed.id(), DAY, placed.tutor().person(), "Was it clear?"));
        for (String table :
                List.of("feedback", "feedback_rating", "feedback_answer", "feedback_action", "feedback_request")) {
            for (Actor hears : List.of(learner, placed.supervisor(), placed.tutor(), placed.coordinator())) {
                assertThat(rows(hears, table))
                        .as("%s sees %s", hears.name(), table)
                        .isPositive();
            }
            for (Actor deaf : List.of(
                    placed.lead(),
                    placed.otherLearner(),
                    placed.otherCoordinator(),
                    placed.otherLead(),
                    Actor.nobody())) {
                assertThat(rows(deaf, table))
                        .as("%s sees %s", deaf.name(), table)
                        .isZero();
            }
        }
        assertThat(changed("update feedback set text = 'other' where id = :id", said))
                .as("what was said stays")
                .isZero();
        assertThat(changed("delete from feedback where id = :id", said)).isZero();
    }

    private int changed(String sql, FeedbackId said) {
        return as(
                placed.supervisor(),
                () -> Objects.requireNonNull(new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql(sql).param("id", said).update())));
    }

    @Test
    void whoever_is_asked_answers_by_link_with_a_tap_and_the_learner_may_not_ask_twice() throws Exception {
        Actor learner = placed.learner();
        as(
                learner,
                () -> requests.ask(
                        learner, placed.id(), DAY, placed.supervisor().person(), "Was it clear?"));
        as(
                learner,
                () -> requests.ask(
                        learner, placed.id(), DAY, placed.supervisor().person(), "Again?"));
        FeedbackRequest open = as(learner, () -> requests.open(learner, placed.id(), WEEK)).stream()
                .filter(it -> it.asked().equals(placed.supervisor().person()))
                .reduce((one, two) -> {
                    throw new AssertionError("asked twice");
                })
                .orElseThrow();
        String link = linkIn("omar.reyes@example.org", "feedback.ask.give");
        String page = link + "/placements/" + placed.id().value() + "/feedback/requests/"
                + open.id().value();
        assertThat(mvc.get().uri(page))
                .hasStatusOk()
                .bodyText()
                .contains("Was it clear?", "Aligned the shaft.", "Diagnose faults, alone");
        assertThat(mvc.post().uri(page + "/feedback")).hasStatus(422).bodyText().contains("Tap a phrase");
        assertThat(mvc.post().uri(page + "/feedback").param("text", "x".repeat(2001)))
                .hasStatus(422)
                .bodyText()
                .contains("xxx");
        String tapped = org.guildhall.platform.web.Shell.encode("ready@Diagnose faults, alone");
        assertThat(mvc.post().uri(page + "/feedback").param("tapped", tapped)).hasStatus(303);

        Said newest =
                as(learner, () -> feedback.latestFor(learner, placed.id(), 1)).getFirst();
        assertThat(newest.remark().sentences())
                .containsExactly("Ready for something harder in “Diagnose faults, alone”.");
        assertThat(as(learner, () -> requests.view(learner, placed.id(), open.id()))
                        .isOpen())
                .isFalse();
        assertThat(awaits(placed.supervisor(), "feedback.ask.give", open.id().value()))
                .isFalse();
        assertThat(mvc.get().uri(page)).hasStatusOk().bodyText().contains("Nothing more to do");
    }

    @Test
    void a_word_goes_with_the_approval_of_a_week_by_its_link() throws Exception {
        Actor learner = placed.learner();
        as(learner, () -> decisions.submit(learner, placed.id(), WEEK));
        String link = linkIn("omar.reyes@example.org", "logbook.ask.week");
        String week = link + "/placements/" + placed.id().value() + "/weeks/" + WEEK;
        assertThat(mvc.get().uri(week)).hasStatusOk().bodyText().contains("A word for Lina");
        assertThat(mvc.get().uri(week + "/days/" + DAY + "/feedback")).hasStatusOk();
        assertThat(mvc.post()
                        .uri(week + "/days/" + DAY + "/feedback")
                        .param("text", "Next time say your numbers aloud."))
                .hasStatus(303)
                .hasHeader("Location", week);
        assertThat(mvc.get().uri(link + "/placements/" + placed.id().value() + "/feedback"))
                .as("a link opens its page and what lies below, nothing else")
                .hasStatus(404);
        assertThat(mvc.post().uri(week + "/approval").param("seen", "1").param("word", "y".repeat(2001)))
                .hasStatus(422);
        assertThat(mvc.post().uri(week + "/approval").param("seen", "1").param("word", "A good week."))
                .hasStatus(303);

        assertThat(as(learner, () -> feedback.ofWeek(learner, placed.id(), WEEK)))
                .extracting(it -> it.remark().text())
                .contains("Next time say your numbers aloud.", "A good week.");
        assertThat(mvc.get().uri(week)).hasStatusOk().bodyText().contains("A good week.");
    }

    private FeedbackId say(Actor actor, String text) {
        return as(actor, () -> feedback.give(actor, placed.id(), GivenFeedback.onDay(DAY, text)));
    }

    private boolean awaits(Actor actor, String kind, UUID subject) {
        return as(actor, () -> asks.mine(actor, kind, subject)).isPresent();
    }

    private int rows(Actor actor, String table) {
        return Acting.as(
                actor,
                () -> Objects.requireNonNull(new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("select count(*) from " + table)
                                .query(Integer.class)
                                .single())));
    }

    /** The link of the newest letter of a kind to somebody. */
    private String linkIn(String address, String kind) throws InterruptedException {
        Supplier<String> newest = () -> Acting.as(
                SYSTEM,
                () -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
                    List<String> letters = jdbc.sql(
                                    "select plain from outgoing_letter where to_address = :to and kind = :kind "
                                            + "order by id desc limit 1")
                            .param("to", address)
                            .param("kind", kind)
                            .query(String.class)
                            .list();
                    Matcher matcher = Pattern.compile("/l/[A-Za-z0-9_-]+").matcher(String.join(" ", letters));
                    return matcher.find() ? matcher.group() : "";
                })));
        for (int tries = 0; tries < 200; tries++) {
            if (!newest.get().isEmpty()) {
                return newest.get();
            }
            Thread.sleep(Duration.ofMillis(50));
        }
        throw new AssertionError("no letter to " + address);
    }
}
