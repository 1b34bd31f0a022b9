package org.guildhall.feedback.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guildhall.feedback.Feedback;
import org.guildhall.feedback.FeedbackRequest;
import org.guildhall.feedback.FeedbackRequestId;
import org.guildhall.feedback.FeedbackRequests;
import org.guildhall.feedback.GivenFeedback;
import org.guildhall.feedback.Phrase;
import org.guildhall.feedback.Remark;
import org.guildhall.logbook.Entry;
import org.guildhall.logbook.Logbook;
import org.guildhall.logbook.Remarks;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementId;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.Look;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Notice;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.web.Redirect;
import org.guildhall.platform.words.Say;
import org.guildhall.programmes.Objective;
import org.guildhall.programmes.Programmes;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A word about a day: offered from the week (the page lies below the week's, so that whoever came by its link reaches it), or
 * asked for.
 */
@Controller
class GiveController {

    private final Feedback feedback;
    private final FeedbackRequests requests;
    private final Placements placements;
    private final Logbook logbook;
    private final Programmes programmes;

    GiveController(
            Feedback feedback,
            FeedbackRequests requests,
            Placements placements,
            Logbook logbook,
            Programmes programmes) {
        this.feedback = feedback;
        this.requests = requests;
        this.placements = placements;
        this.logbook = logbook;
        this.programmes = programmes;
    }

    @GetMapping("/placements/{id}/weeks/{week}/days/{day}/feedback")
    GivePage offer(
            Actor actor,
            @PathVariable PlacementId id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate week,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        return page(actor, id, day, Optional.empty(), List.of(), "", Problems.none());
    }

    @PostMapping("/placements/{id}/weeks/{week}/days/{day}/feedback")
    Object give(
            Actor actor,
            @PathVariable PlacementId id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate week,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "") List<String> tapped,
            @RequestParam(defaultValue = "") String text) {
        GivePage page = page(actor, id, day, Optional.empty(), tapped, text, problems(tapped, text));
        if (!page.problems().isEmpty()) {
            return Page.invalid(page);
        }
        say(actor, page);
        return Redirect.to(weekOf(id, day), said(page.placement()));
    }

    @GetMapping("/placements/{id}/feedback/requests/{request}")
    Page asked(Actor actor, @PathVariable PlacementId id, @PathVariable FeedbackRequestId request) {
        FeedbackRequest asked = requests.view(actor, id, request);
        boolean theirs = asked.asked().equals(actor.person());
        if (!asked.isOpen() || !theirs) {
            return new GivenPage(placements.view(actor, id), asked, theirs);
        }
        return page(actor, id, asked.day(), Optional.of(asked), List.of(), "", Problems.none());
    }

    @PostMapping("/placements/{id}/feedback/requests/{request}/feedback")
    Object answer(
            Actor actor,
            @PathVariable PlacementId id,
            @PathVariable FeedbackRequestId request,
            @RequestParam(defaultValue = "") List<String> tapped,
            @RequestParam(defaultValue = "") String text) {
        FeedbackRequest asked = requests.view(actor, id, request);
        GivePage page = page(actor, id, asked.day(), Optional.of(asked), tapped, text, problems(tapped, text));
        if (!page.problems().isEmpty()) {
            return Page.invalid(page);
        }
        say(actor, page);
        return Redirect.to(address(asked), said(page.placement()));
    }

    private static Problems problems(List<String> tapped, String text) {
        return Problems.none()
                .when(tapped.isEmpty() && text.isBlank(), "text", Say.text("feedback.text-missing"))
                .when(text.length() > Remarks.LONGEST, "text", Say.text("feedback.too-long", Remarks.LONGEST));
    }

    private GivePage page(
            Actor actor,
            PlacementId id,
            LocalDate day,
            Optional<FeedbackRequest> request,
            List<String> tapped,
            String text,
            Problems problems) {
        Placement placement = placements.view(actor, id);
        if (feedback.mayGive(actor, placement) instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
        Entry entry = logbook.entries(actor, id, Logbook.monday(day)).stream()
                .filter(it -> it.day().equals(day))
                .findFirst()
                .orElseThrow(NotFound::new);
        List<String> objectives = programmes.version(actor, placement.programmeVersion()).objectives().stream()
                .filter(it -> entry.objectives().contains(it.id()))
                .map(Objective::title)
                .toList();
        String action =
                request.map(it -> address(it) + "/feedback").orElse(weekOf(id, day) + "/days/" + day + "/feedback");
        Optional<String> back = request.isPresent() ? Optional.empty() : Optional.of(weekOf(id, day));
        return new GivePage(placement, entry, request, objectives, tapped, text, action, back, problems);
    }

    private void say(Actor actor, GivePage page) {
        List<Phrase> phrases = GivePage.among(page.objectives(), page.tapped());
        feedback.give(
                actor,
                page.placement().id(),
                new GivenFeedback(
                        Remark.About.DAY,
                        page.entry().day(),
                        phrases,
                        page.text().strip()));
    }

    private static String weekOf(PlacementId id, LocalDate day) {
        return "/placements/" + id.value() + "/weeks/" + Logbook.monday(day);
    }

    private static String address(FeedbackRequest asked) {
        return "/placements/" + asked.placement().value() + "/feedback/requests/"
                + asked.id().value();
    }

    private static Notice said(Placement placement) {
        return Notice.of("feedback.said", Look.firstName(placement.learnerName()));
    }
}
