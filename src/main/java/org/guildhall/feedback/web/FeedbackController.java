package org.guildhall.feedback.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.guildhall.feedback.Feedback;
import org.guildhall.feedback.FeedbackActions;
import org.guildhall.feedback.FeedbackId;
import org.guildhall.feedback.Remark;
import org.guildhall.feedback.Said;
import org.guildhall.logbook.Entry;
import org.guildhall.logbook.Logbook;
import org.guildhall.logbook.Remarks;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementId;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.web.Notice;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.web.Redirect;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What people said, and what the learner makes of one piece of it: rating, answer, action. */
@Controller
class FeedbackController {

    private static final int PAGE = 12;
    private static final int LONGEST_ACTION = 200;

    private final Feedback feedback;
    private final FeedbackActions actions;
    private final Placements placements;
    private final Logbook logbook;

    FeedbackController(Feedback feedback, FeedbackActions actions, Placements placements, Logbook logbook) {
        this.feedback = feedback;
        this.actions = actions;
        this.placements = placements;
        this.logbook = logbook;
    }

    @GetMapping("/placements/{id}/feedback")
    FeedbackPage all(
            Actor actor, @PathVariable PlacementId id, @RequestParam(required = false) @Nullable String after) {
        Placement placement = placements.view(actor, id);
        return new FeedbackPage(
                placement,
                feedback.list(actor, id, after, PAGE),
                feedback.mayReact(actor, placement).isAllowed(),
                after != null);
    }

    @GetMapping("/placements/{id}/feedback/{one}")
    RemarkPage one(Actor actor, @PathVariable PlacementId id, @PathVariable FeedbackId one) {
        return page(actor, id, one, RemarkPage.Typed.nothing(), Problems.none());
    }

    private RemarkPage page(Actor actor, PlacementId id, FeedbackId one, RemarkPage.Typed typed, Problems problems) {
        Placement placement = placements.view(actor, id);
        Said said = feedback.view(actor, id, one);
        return new RemarkPage(
                placement,
                said,
                entry(actor, id, said.remark()),
                feedback.mayReact(actor, placement).isAllowed(),
                typed,
                problems);
    }

    private Optional<Entry> entry(Actor actor, PlacementId id, Remark remark) {
        return logbook.entries(actor, id, Logbook.monday(remark.day())).stream()
                .filter(it -> remark.about() == Remark.About.DAY && it.day().equals(remark.day()))
                .findFirst();
    }

    @PostMapping("/placements/{id}/feedback/{one}/ratings")
    Redirect rate(
            Actor actor, @PathVariable PlacementId id, @PathVariable FeedbackId one, @RequestParam boolean helped) {
        feedback.rate(actor, id, one, helped);
        return back(id, one, helped ? "feedback.rated-helped" : "feedback.rated-not");
    }

    @PostMapping("/placements/{id}/feedback/{one}/answers")
    Object answer(
            Actor actor,
            @PathVariable PlacementId id,
            @PathVariable FeedbackId one,
            @RequestParam(defaultValue = "") String answer) {
        Problems problems = Problems.none()
                .when(answer.isBlank(), "answer", Say.text("feedback.answer-missing"))
                .when(answer.length() > Remarks.LONGEST, "answer", Say.text("feedback.too-long", Remarks.LONGEST));
        if (!problems.isEmpty()) {
            RemarkPage.Typed nothing = RemarkPage.Typed.nothing();
            return Page.invalid(page(actor, id, one, new RemarkPage.Typed(answer, "", nothing.due()), problems));
        }
        feedback.answer(actor, id, one, answer.strip());
        return back(id, one, "feedback.answered");
    }

    @PostMapping("/placements/{id}/feedback/{one}/actions")
    Object act(
            Actor actor,
            @PathVariable PlacementId id,
            @PathVariable FeedbackId one,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String due) {
        Optional<LocalDate> day = day(due);
        Problems problems = Problems.none()
                .when(action.isBlank(), "action", Say.text("feedback.action-missing"))
                .when(action.length() > LONGEST_ACTION, "action", Say.text("feedback.too-long", LONGEST_ACTION))
                .when(
                        day.filter(it -> !it.isBefore(Say.today())).isEmpty(),
                        "due",
                        Say.text("feedback.due-wrong", Say.date(Say.today())));
        if (!problems.isEmpty()) {
            return Page.invalid(page(actor, id, one, new RemarkPage.Typed("", action, due), problems));
        }
        actions.make(actor, id, one, action.strip(), day.orElseThrow());
        return back(id, one, "feedback.action-made");
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    private static Redirect back(PlacementId id, FeedbackId one, String notice) {
        return Redirect.to("/placements/" + id.value() + "/feedback/" + one.value(), Notice.of(notice));
    }
}
