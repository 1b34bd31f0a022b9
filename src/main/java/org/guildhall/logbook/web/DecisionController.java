package org.guildhall.logbook.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guildhall.logbook.HoursLedger;
import org.guildhall.logbook.LedgerLine;
import org.guildhall.logbook.Logbook;
import org.guildhall.logbook.Timesheet;
import org.guildhall.logbook.TimesheetState;
import org.guildhall.logbook.WeekDecisions;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementId;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.edit.Edit;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.web.Redirect;
import org.guildhall.platform.words.Say;
import org.guildhall.programmes.Programmes;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What whoever is asked sends back of a week, in part or as a whole; and what came of their decision. */
@Controller
class DecisionController {

    private final Logbook logbook;
    private final WeekDecisions decisions;
    private final HoursLedger ledger;
    private final Placements placements;
    private final Programmes programmes;

    DecisionController(
            Logbook logbook,
            WeekDecisions decisions,
            HoursLedger ledger,
            Placements placements,
            Programmes programmes) {
        this.logbook = logbook;
        this.decisions = decisions;
        this.ledger = ledger;
        this.placements = placements;
        this.programmes = programmes;
    }

    @GetMapping("/placements/{id}/weeks/{week}/return")
    Object returning(
            Actor actor,
            @PathVariable PlacementId id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate week) {
        ReturnPage page = page(actor, id, week, null, "", false, Problems.none());
        boolean open = decisions.open(actor, page.placement(), page.week()).contains(TimesheetState.Event.RETURN);
        return open ? page : Redirect.to("/placements/" + id.value() + "/weeks/" + week);
    }

    private ReturnPage page(
            Actor actor,
            PlacementId id,
            LocalDate week,
            @org.jspecify.annotations.Nullable List<LocalDate> chosen,
            String comment,
            boolean again,
            Problems problems) {
        Placement placement = placements.view(actor, id);
        Timesheet timesheet = logbook.week(actor, id, week).orElseThrow(NotFound::new);
        List<WeekDays.Day> days = WeekDays.of(
                logbook.entries(actor, id, week),
                programmes.version(actor, placement.programmeVersion()).objectives(),
                ledger.ofWeek(actor, id, week));
        List<String> marked = chosen == null
                ? days.stream().map(it -> it.day().toString()).toList()
                : chosen.stream().map(LocalDate::toString).toList();
        return new ReturnPage(placement, timesheet, days, marked, comment, again, problems);
    }

    @PostMapping("/placements/{id}/weeks/{week}/return")
    Object giveBack(
            Actor actor,
            @PathVariable PlacementId id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate week,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(defaultValue = "") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) List<LocalDate> day) {
        if (comment.isBlank() || comment.length() > 2000) {
            Problems problems = Problems.of("comment", Say.text("logbook.comment-missing"));
            return Page.invalid(page(actor, id, week, day, comment, false, problems));
        }
        Set<LocalDate> returned = new HashSet<>(day);
        boolean part = !returned.isEmpty()
                && logbook.entries(actor, id, week).stream().anyMatch(it -> !returned.contains(it.day()));
        Edit<Timesheet> edit = part
                ? decisions.approvePart(actor, id, week, seen, returned, comment.strip())
                : decisions.giveBack(actor, id, week, seen, comment.strip());
        return edit.isSaved()
                ? decided(id, week)
                : Page.conflict(page(actor, id, week, day, comment, true, Problems.none()));
    }

    static Redirect decided(PlacementId id, LocalDate week) {
        return Redirect.to("/placements/" + id.value() + "/weeks/" + week + "/decision");
    }

    @GetMapping("/placements/{id}/weeks/{week}/decision")
    Object decision(
            Actor actor,
            @PathVariable PlacementId id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate week) {
        Placement placement = placements.view(actor, id);
        Timesheet timesheet = logbook.week(actor, id, week).orElseThrow(NotFound::new);
        int approved = ledger.ofWeek(actor, id, week).stream()
                .mapToInt(LedgerLine::minutes)
                .sum();
        return switch (timesheet.state()) {
            case OPEN, SUBMITTED -> Redirect.to("/placements/" + id.value() + "/weeks/" + week);
            case APPROVED, PARTLY_APPROVED, RETURNED, LOCKED ->
                new DecidedPage(placement, timesheet, approved, decisions.othersWaiting(actor, timesheet));
        };
    }
}
