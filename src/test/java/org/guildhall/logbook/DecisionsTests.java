package org.guildhall.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.testing.ActivePlacement.as;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.guildhall.asks.Ask;
import org.guildhall.asks.Asks;
import org.guildhall.placements.Placements;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.testing.ActivePlacement;
import org.guildhall.testing.GuildhallTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Weeks approved as a whole, in part, returned and corrected; and the ledger that keeps all of it. */
@GuildhallTest
class DecisionsTests {

    private static final LocalDate MONDAY = ActivePlacement.FIRST_DAY;
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @Autowired
    ApplicationContext context;

    @Autowired
    Logbook logbook;

    @Autowired
    WeekDecisions decisions;

    @Autowired
    HoursLedger ledger;

    @Autowired
    Placements placements;

    @Autowired
    Asks asks;

    @Autowired
    JdbcClient jdbc;

    private ActivePlacement it;

    @BeforeEach
    void a_submitted_week() {
        it = ActivePlacement.in(context);
        write(MONDAY, 450);
        write(TUESDAY, 480);
        submit();
    }

    @Test
    void approved_in_part_the_rest_comes_back_and_counts_once() {
        as(
                it.supervisor(),
                () -> decisions.approvePart(
                        it.supervisor(), it.id(), MONDAY, week().revision(), Set.of(TUESDAY), "Tuesday?"));

        assertThat(week().state()).isEqualTo(TimesheetState.PARTLY_APPROVED);
        assertThat(hours()).isEqualTo(new Hours(450, 480, 3600));
        assertThat(asked(it.learner())).containsExactly("logbook.ask.again");
        assertThatThrownBy(() -> write(MONDAY, 60)).isInstanceOf(Forbidden.class);
        write(TUESDAY, 420);
        submit();
        assertThat(asked(it.learner())).isEmpty();
        as(it.supervisor(), () -> decisions.approve(it.supervisor(), it.id(), MONDAY));

        assertThat(week().state()).isEqualTo(TimesheetState.APPROVED);
        assertThat(hours()).isEqualTo(new Hours(870, 0, 3600));
        assertThat(lines()).extracting(LedgerLine::minutes).containsExactly(450, 420);
    }

    @Test
    void a_returned_week_asks_its_learner_again() {
        as(
                it.supervisor(),
                () -> decisions.giveBack(it.supervisor(), it.id(), MONDAY, week().revision(), "Which pump?"));

        assertThat(week().comment()).isEqualTo("Which pump?");
        assertThat(hours().approved()).isZero();
        assertThat(asked(it.learner())).containsExactly("logbook.ask.again");
        assertThat(asked(it.supervisor())).isEmpty();
    }

    @Test
    void a_correction_is_a_line_of_its_own_with_its_reason() {
        as(it.supervisor(), () -> decisions.approve(it.supervisor(), it.id(), MONDAY));
        assertThat(correct(420)).isInstanceOf(Correction.Made.class);
        assertThat(correct(420)).as("it counts as much already").isInstanceOf(Correction.Unneeded.class);

        assertThat(lines()).extracting(LedgerLine::minutes).containsExactly(450, 480, -30);
        assertThat(lines().getLast().reason()).isEqualTo("Left at three");
        assertThat(hours().approved()).isEqualTo(900);
        assertThat(week().minutes()).isEqualTo(900);
        assertThat(as(it.learner(), () -> ledger.check(it.learner(), it.id())))
                .isEqualTo(new LedgerCheck(3, 900, lines().getLast().sha256(), null));
        assertThatThrownBy(() ->
                        as(it.learner(), () -> ledger.correct(it.learner(), it.id(), MONDAY, 600, "I worked more", 1)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_changed_line_breaks_the_chain_and_the_application_cannot_change_one() {
        as(it.supervisor(), () -> decisions.approve(it.supervisor(), it.id(), MONDAY));
        int changed = it.system(
                () -> jdbc.sql("update hours_ledger set minutes = 999 where placement_id = :id and number = 1")
                        .param("id", it.id())
                        .update());

        assertThat(changed).as("row security lets nobody change a line").isZero();
        LedgerLine first = lines().getFirst();
        LedgerLine forged =
                new LedgerLine(1, first.day(), 999, null, first.byPerson(), first.byName(), first.at(), first.sha256());
        assertThat(HoursLedger.digest(it.id(), "", first)).isEqualTo(first.sha256());
        assertThat(HoursLedger.digest(it.id(), "", forged)).isNotEqualTo(first.sha256());
    }

    @Test
    void the_weeks_of_a_completed_placement_are_locked() {
        as(it.supervisor(), () -> decisions.approve(it.supervisor(), it.id(), MONDAY));
        it.system(() -> {
            context.getBean(LogbookStore.class).lock(it.id());
            return true;
        });

        assertThat(week().state()).isEqualTo(TimesheetState.LOCKED);
        assertThatThrownBy(() -> correct(60)).isInstanceOf(Forbidden.class);
    }

    private Correction correct(int minutes) {
        int last = lines().stream()
                .filter(line -> line.day().equals(MONDAY))
                .mapToInt(LedgerLine::number)
                .max()
                .orElse(0);
        return as(
                it.supervisor(),
                () -> ledger.correct(it.supervisor(), it.id(), MONDAY, minutes, "Left at three", last));
    }

    private void write(LocalDate day, int minutes) {
        Entry entry = new Entry(
                day,
                minutes,
                "Aligned the shaft on line 2.",
                List.of(it.objectives().getFirst()));
        as(it.learner(), () -> logbook.write(it.learner(), it.id(), entry));
    }

    private void submit() {
        as(it.learner(), () -> decisions.submit(it.learner(), it.id(), MONDAY));
    }

    private Timesheet week() {
        return as(it.learner(), () -> logbook.week(it.learner(), it.id(), MONDAY))
                .orElseThrow();
    }

    private Hours hours() {
        return as(it.learner(), () -> logbook.hours(it.learner(), placements.view(it.learner(), it.id())));
    }

    private List<LedgerLine> lines() {
        return as(it.learner(), () -> ledger.ofWeek(it.learner(), it.id(), MONDAY));
    }

    private List<String> asked(org.guildhall.platform.actor.Actor actor) {
        return as(actor, () -> asks.inbox(actor, null, 10)).rows().stream()
                .map(Ask::kind)
                .toList();
    }
}
