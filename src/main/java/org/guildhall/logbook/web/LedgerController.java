package org.guildhall.logbook.web;

import java.time.LocalDate;
import org.guildhall.logbook.Correction;
import org.guildhall.logbook.HoursLedger;
import org.guildhall.logbook.Logbook;
import org.guildhall.logbook.Timesheet;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementId;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.web.Conflict;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Notice;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.web.Redirect;
import org.guildhall.platform.words.Say;
import org.guildhall.programmes.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger of approved hours, and corrections of approved days. */
@Controller
class LedgerController {

    private static final int PAGE = 60;

    private final Logbook logbook;
    private final HoursLedger ledger;
    private final Placements placements;
    private final Programmes programmes;

    LedgerController(Logbook logbook, HoursLedger ledger, Placements placements, Programmes programmes) {
        this.logbook = logbook;
        this.ledger = ledger;
        this.placements = placements;
        this.programmes = programmes;
    }

    @GetMapping("/placements/{id}/ledger")
    LedgerPage ledger(
            Actor actor, @PathVariable PlacementId id, @RequestParam(required = false) @Nullable String after) {
        return new LedgerPage(
                placements.view(actor, id),
                ledger.lines(actor, id, after, PAGE),
                ledger.check(actor, id),
                after != null);
    }

    @GetMapping("/placements/{id}/weeks/{week}/correction/{day}")
    CorrectionPage correcting(
            Actor actor,
            @PathVariable PlacementId id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate week,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        WeekDays.Day shown = day(actor, id, week, day);
        return page(actor, id, week, shown, TypedHours.of(shown.minutes()), "", shown.line(), null, Problems.none());
    }

    private WeekDays.Day day(Actor actor, PlacementId id, LocalDate week, LocalDate day) {
        Placement placement = placements.view(actor, id);
        return WeekDays.of(
                        logbook.entries(actor, id, week),
                        programmes.version(actor, placement.programmeVersion()).objectives(),
                        ledger.ofWeek(actor, id, week))
                .stream()
                .filter(it -> it.day().equals(day))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private CorrectionPage page(
            Actor actor,
            PlacementId id,
            LocalDate week,
            WeekDays.Day shown,
            String typed,
            String reason,
            int seen,
            @Nullable Conflict conflict,
            Problems problems) {
        Placement placement = placements.view(actor, id);
        Timesheet timesheet = logbook.week(actor, id, week).orElseThrow(NotFound::new);
        if (ledger.mayCorrect(actor, placement, timesheet) instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
        return new CorrectionPage(placement, timesheet, shown, typed, reason, seen, conflict, problems);
    }

    @PostMapping("/placements/{id}/weeks/{week}/correction/{day}")
    Object correct(
            Actor actor,
            @PathVariable PlacementId id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate week,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "") String hours,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam int seen) {
        int minutes = TypedHours.minutes(hours);
        Problems problems = Problems.none()
                .when(minutes < 0 || minutes > 24 * 60, "hours", Say.text("logbook.hours-wrong"))
                .when(reason.isBlank(), "reason", Say.text("logbook.correct.reason-missing"))
                .when(reason.length() > 1000, "reason", Say.text("logbook.correct.reason-long"));
        WeekDays.Day shown = day(actor, id, week, day);
        if (!problems.isEmpty()) {
            return Page.invalid(page(actor, id, week, shown, hours, reason, seen, null, problems));
        }
        return switch (ledger.correct(actor, id, day, minutes, reason.strip(), seen)) {
            case Correction.Made ignored ->
                Redirect.to("/placements/" + id.value() + "/weeks/" + week, Notice.of("logbook.corrected"));
            case Correction.Unneeded ignored -> {
                Problems same = Problems.of("hours", Say.text("logbook.correct.same"));
                yield Page.invalid(page(actor, id, week, shown, hours, reason, seen, null, same));
            }
            case Correction.Overtaken it -> {
                Conflict conflict = Conflict.of(it.by())
                        .compare(Say.text("logbook.hours"), Say.hours(it.minutes()), Say.hours(minutes))
                        .compare(Say.text("logbook.correct.reason"), it.reason(), reason);
                WeekDays.Day now = day(actor, id, week, day);
                yield Page.conflict(
                        page(actor, id, week, now, hours, reason, it.by().revision(), conflict, Problems.none()));
            }
        };
    }
}
