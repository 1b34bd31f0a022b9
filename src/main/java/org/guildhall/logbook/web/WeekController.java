package org.guildhall.logbook.web;

import java.time.LocalDate;
import org.guildhall.logbook.Logbook;
import org.guildhall.logbook.Timesheet;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementId;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Notice;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.web.Redirect;
import org.guildhall.platform.words.Say;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One week: put forward by the learner, approved or returned by the supervisor, who may come by link. */
@Controller
class WeekController {

    private final Logbook logbook;
    private final Placements placements;

    WeekController(Logbook logbook, Placements placements) {
        this.logbook = logbook;
        this.placements = placements;
    }

    @GetMapping("/placements/{id}/weeks/{week}")
    WeekPage week(
            Actor actor,
            @PathVariable PlacementId id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate week) {
        return page(actor, id, week, "", Problems.none());
    }

    private WeekPage page(Actor actor, PlacementId id, LocalDate week, String comment, Problems problems) {
        Placement placement = placements.view(actor, id);
        Timesheet timesheet = logbook.week(actor, id, week).orElseThrow(NotFound::new);
        return new WeekPage(
                placement,
                timesheet,
                logbook.entries(actor, id, week),
                logbook.open(actor, timesheet),
                logbook.mayWrite(actor, placement, placement.startsOn().isAfter(week) ? placement.startsOn() : week)
                        .isAllowed(),
                comment,
                problems);
    }

    @PostMapping("/placements/{id}/weeks/{week}/submission")
    Redirect submit(
            Actor actor,
            @PathVariable PlacementId id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate week) {
        logbook.submit(actor, id, week);
        return Redirect.to("/placements/" + id.value() + "/weeks/" + week, Notice.of("logbook.submitted"));
    }

    @PostMapping("/placements/{id}/weeks/{week}/approval")
    Redirect approve(
            Actor actor,
            @PathVariable PlacementId id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate week) {
        logbook.approve(actor, id, week);
        return Redirect.to("/placements/" + id.value() + "/weeks/" + week, Notice.of("logbook.approved"));
    }

    @PostMapping("/placements/{id}/weeks/{week}/return")
    Object giveBack(
            Actor actor,
            @PathVariable PlacementId id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate week,
            @RequestParam(defaultValue = "") String comment) {
        if (comment.isBlank()) {
            Problems problems = Problems.of("comment", Say.text("logbook.comment-missing"));
            return Page.invalid(page(actor, id, week, comment, problems));
        }
        logbook.giveBack(actor, id, week, comment.strip());
        return Redirect.to("/placements/" + id.value() + "/weeks/" + week, Notice.of("logbook.returned"));
    }
}
