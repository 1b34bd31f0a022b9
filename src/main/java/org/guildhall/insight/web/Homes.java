package org.guildhall.insight.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.guildhall.asks.Asks;
import org.guildhall.assessment.Assessments;
import org.guildhall.feedback.Feedback;
import org.guildhall.insight.Insight;
import org.guildhall.insight.Pace;
import org.guildhall.logbook.Entry;
import org.guildhall.logbook.Hours;
import org.guildhall.logbook.Logbook;
import org.guildhall.logbook.Timesheet;
import org.guildhall.opportunities.Opportunities;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementLine;
import org.guildhall.placements.PlacementLists;
import org.guildhall.placements.PlacementState;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Shell;
import org.guildhall.platform.web.Todo;
import org.guildhall.platform.words.Say;
import org.guildhall.programmes.Enrolled;
import org.guildhall.programmes.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a person's first page together from what the modules tell that person. */
@Component
class Homes {

    private static final int ASKS = 8;
    private static final int PAGE = 25;
    private static final int WEEKS = 3;
    private static final int SAID = 2;

    /** Which placement a learner means, when there are several: the one that goes on, then the nearest to it. */
    private static final List<PlacementState> NEAREST = List.of(
            PlacementState.ACTIVE,
            PlacementState.PAUSED,
            PlacementState.READY,
            PlacementState.AGREEING,
            PlacementState.ENDED,
            PlacementState.TENTATIVE,
            PlacementState.PROPOSED,
            PlacementState.COMPLETED);

    private final Asks asks;
    private final Placements placements;
    private final PlacementLists lists;
    private final Programmes programmes;
    private final Logbook logbook;
    private final Assessments assessments;
    private final Feedback feedback;
    private final Opportunities opportunities;
    private final Insight insight;

    Homes(
            Asks asks,
            Placements placements,
            PlacementLists lists,
            Programmes programmes,
            Logbook logbook,
            Assessments assessments,
            Feedback feedback,
            Opportunities opportunities,
            Insight insight) {
        this.asks = asks;
        this.placements = placements;
        this.lists = lists;
        this.programmes = programmes;
        this.logbook = logbook;
        this.assessments = assessments;
        this.feedback = feedback;
        this.opportunities = opportunities;
        this.insight = insight;
    }

    Page learner(Actor actor) {
        List<PlacementLine> all = lists.newest(actor, PAGE);
        Optional<PlacementLine> nearest = all.stream()
                .filter(it -> NEAREST.contains(it.state()))
                .min(Comparator.comparingInt(it -> NEAREST.indexOf(it.state())));
        return nearest.isPresent() ? placed(actor, nearest.get(), all) : seeking(actor);
    }

    private LearnerHomePage placed(Actor actor, PlacementLine line, List<PlacementLine> all) {
        Placement placement = placements.view(actor, line.id());
        LocalDate today = Say.todayIn(placement.zoneId());
        Hours hours = logbook.hours(actor, placement);
        List<Todo> todos = new ArrayList<>();
        logToday(actor, placement, today).ifPresent(todos::add);
        todos.addAll(todos(actor));
        todos.addAll(weeksToPutForward(actor, placement, today));
        boolean goesOn = placement.state() == PlacementState.ACTIVE;
        return new LearnerHomePage(
                placement,
                placements.parties(actor, line.id()),
                todos,
                hours,
                goesOn ? Pace.of(placement, hours, today).orElse(null) : null,
                programmes.version(actor, placement.programmeVersion()).objectives(),
                assessments.view(actor, line.id()),
                feedback.latestFor(actor, line.id(), SAID),
                all.stream().filter(it -> !it.id().equals(line.id())).toList(),
                today);
    }

    private Optional<Todo> logToday(Actor actor, Placement placement, LocalDate today) {
        boolean written = logbook.entries(actor, placement.id(), Logbook.monday(today)).stream()
                .map(Entry::day)
                .anyMatch(today::equals);
        if (written || !logbook.mayWrite(actor, placement, today).isAllowed()) {
            return Optional.empty();
        }
        String path = "/placements/" + placement.id().value() + "/days/" + today;
        return Optional.of(
                new Todo(Say.text("insight.home.log-today"), path, Say.text("insight.home.log-today-text"), today));
    }

    private List<Todo> weeksToPutForward(Actor actor, Placement placement, LocalDate today) {
        LocalDate monday = Logbook.monday(today);
        return logbook.weeks(actor, placement.id(), null, WEEKS).rows().stream()
                .filter(it ->
                        it.state().isOpen() && it.minutes() > 0 && it.week().isBefore(monday))
                .map(it -> putForward(placement, it))
                .toList();
    }

    private static Todo putForward(Placement placement, Timesheet week) {
        return new Todo(
                Say.text("insight.home.put-forward", Say.day(week.week())),
                "/placements/" + placement.id().value() + "/weeks/" + week.week(),
                Say.text("insight.home.put-forward-text", Say.hours(week.minutes())),
                null);
    }

    private SeekingHomePage seeking(Actor actor) {
        Optional<Enrolled> enrolled =
                programmes.enrolmentsOf(actor, actor.person()).stream().findFirst();
        return new SeekingHomePage(
                actor.name(),
                enrolled.map(it -> programmes.version(actor, it.version())).orElse(null),
                enrolled.map(Enrolled::cohortName).orElse(""),
                todos(actor),
                opportunities.applications(actor, null, null, PAGE).rows());
    }

    CompanionHomePage companion(Actor actor, @Nullable String after) {
        Shell shell = Shell.current();
        return new CompanionHomePage(
                actor.name(),
                actor.role(),
                shell.hatLabel(),
                todos(actor),
                insight.accompanied(actor, Say.today(), after, PAGE),
                after != null,
                actor.is(Role.SUPERVISOR, Role.ACADEMIC_TUTOR, Role.CLIENT),
                shell.hats().stream().filter(hat -> !hat.current()).toList());
    }

    CurriculumHomePage curriculum(Actor actor) {
        return new CurriculumHomePage(insight.byProgramme(actor), todos(actor));
    }

    List<Todo> todos(Actor actor) {
        return asks.inbox(actor, null, ASKS).rows().stream()
                .map(ask -> new Todo(ask.title(), ask.path(), null, ask.due()))
                .toList();
    }
}
