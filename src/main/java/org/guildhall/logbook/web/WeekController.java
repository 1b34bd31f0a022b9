package org.guildhall.logbook.web;

import java.time.LocalDate;
import java.util.List;
import org.guildhall.asks.Ask;
import org.guildhall.logbook.Entry;
import org.guildhall.logbook.HoursLedger;
import org.guildhall.logbook.LedgerLine;
import org.guildhall.logbook.Logbook;
import org.guildhall.logbook.Remarks;
import org.guildhall.logbook.Timesheet;
import org.guildhall.logbook.TimesheetState;
import org.guildhall.logbook.WeekDecisions;
import org.guildhall.placements.Party;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementId;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Notice;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.web.Redirect;
import org.guildhall.platform.words.Say;
import org.guildhall.programmes.ProgrammeVersion;
import org.guildhall.programmes.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One week: to read, to put forward, and for whoever is asked, who may come by link, to approve. */
@Controller
class WeekController {

    private final Logbook logbook;
    private final WeekDecisions decisions;
    private final HoursLedger ledger;
    private final Placements placements;
    private final Programmes programmes;
    private final List<Remarks> remarks;

    WeekController(
            Logbook logbook,
            WeekDecisions decisions,
            HoursLedger ledger,
            Placements placements,
            Programmes programmes,
            List<Remarks> remarks) {
        this.remarks = List.copyOf(remarks);
        this.logbook = logbook;
        this.decisions = decisions;
        this.ledger = ledger;
        this.placements = placements;
        this.programmes = programmes;
    }

    @GetMapping("/placements/{id}/weeks/{week}")
    Page week(
            Actor actor,
            @PathVariable PlacementId id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate week) {
        return page(actor, id, week, "", false, Problems.none());
    }

    private Page page(Actor actor, PlacementId id, LocalDate week, String word, boolean again, Problems problems) {
        Placement placement = placements.view(actor, id);
        Timesheet timesheet = logbook.week(actor, id, week).orElseThrow(NotFound::new);
        ProgrammeVersion version = programmes.version(actor, placement.programmeVersion());
        List<Entry> entries = logbook.entries(actor, id, week);
        List<LedgerLine> lines = ledger.ofWeek(actor, id, week);
        List<WeekDays.Day> days = WeekDays.of(entries, version.objectives(), lines);
        List<LocalDate> written = entries.stream().map(Entry::day).toList();
        List<Remarks.Beneath> beneath = remarks.stream()
                .map(it -> it.beneath(actor, placement, week, written))
                .toList();
        List<TimesheetState.Event> open = decisions.open(actor, placement, timesheet);
        if (open.contains(TimesheetState.Event.APPROVE)) {
            Ask ask = decisions.asked(actor, timesheet).orElse(null);
            WeekPlan plan = WeekPlan.of(placement, week, entries, version.hoursPerWeek());
            return new ApprovalPage(
                    placement, timesheet, days, beneath, plan, ask, notTheirs(actor, ask), word, again, problems);
        }
        return new WeekPage(
                placement,
                timesheet,
                days,
                beneath,
                open,
                logbook.mayWrite(actor, timesheet, placement).isAllowed(),
                ledger.mayCorrect(actor, placement, timesheet).isAllowed(),
                placements.parties(actor, id, Role.SUPERVISOR).stream()
                        .map(Party::name)
                        .toList());
    }

    @PostMapping("/placements/{id}/weeks/{week}/approval")
    Object approve(
            Actor actor,
            @PathVariable PlacementId id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate week,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String word) {
        if (word.length() > Remarks.LONGEST) {
            Problems problems = Problems.of("word", Say.text("logbook.word-long", Remarks.LONGEST));
            return Page.invalid(page(actor, id, week, word, false, problems));
        }
        return decisions.approve(actor, id, week, seen, word).isSaved()
                ? DecisionController.decided(id, week)
                : Page.conflict(page(actor, id, week, word, true, Problems.none()));
    }

    private static @Nullable String notTheirs(Actor actor, @Nullable Ask ask) {
        return ask == null ? null : ask.notTheirs(actor);
    }

    @PostMapping("/placements/{id}/weeks/{week}/submission")
    Redirect submit(
            Actor actor,
            @PathVariable PlacementId id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate week) {
        decisions.submit(actor, id, week);
        return Redirect.to("/placements/" + id.value() + "/weeks/" + week, Notice.of("logbook.submitted"));
    }
}
