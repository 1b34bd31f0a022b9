package org.guildhall.assessment.web;

import java.util.List;
import org.guildhall.assessment.Assessment;
import org.guildhall.assessment.AssessmentKind;
import org.guildhall.assessment.Assessments;
import org.guildhall.assessment.Talks;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementId;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.web.Notice;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.web.Redirect;
import org.guildhall.platform.words.Say;
import org.guildhall.programmes.Programmes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The three views side by side, their release, and the learner's answer. */
@Controller
class AssessmentController {

    private final Assessments assessments;
    private final Talks talks;
    private final Placements placements;
    private final Programmes programmes;

    AssessmentController(Assessments assessments, Talks talks, Placements placements, Programmes programmes) {
        this.assessments = assessments;
        this.talks = talks;
        this.placements = placements;
        this.programmes = programmes;
    }

    @GetMapping("/placements/{id}/assessment")
    AssessmentPage sideBySide(Actor actor, @PathVariable PlacementId id) {
        return page(actor, id, "", Problems.none());
    }

    private AssessmentPage page(Actor actor, PlacementId id, String comment, Problems problems) {
        Placement placement = placements.view(actor, id);
        Assessment assessment = assessments.view(actor, id);
        List<AssessmentKind> open = List.of(AssessmentKind.values()).stream()
                .filter(kind -> assessments.mayJudge(actor, placement, kind).isAllowed())
                .toList();
        return new AssessmentPage(
                placement,
                programmes.version(actor, placement.programmeVersion()),
                assessment,
                talks.of(actor, id),
                open,
                assessments.mayRelease(actor, assessment),
                talks.mayAsk(actor, assessment),
                assessments.mayAnswer(actor, assessment),
                comment,
                problems);
    }

    @GetMapping("/placements/{id}/assessment/release")
    Object releasing(Actor actor, @PathVariable PlacementId id) {
        AssessmentPage page = page(actor, id, "", Problems.none());
        return page.mayRelease()
                ? new ReleasePage(page.placement(), page.apart(), page.talks())
                : Redirect.to("/placements/" + id.value() + "/assessment");
    }

    @PostMapping("/placements/{id}/assessment/release")
    Redirect release(Actor actor, @PathVariable PlacementId id) {
        assessments.release(actor, id);
        return Redirect.to("/placements/" + id.value() + "/assessment", Notice.of("assessment.released"));
    }

    @PostMapping("/placements/{id}/assessment/answer")
    Object answer(
            Actor actor,
            @PathVariable PlacementId id,
            @RequestParam(defaultValue = "agree") String answer,
            @RequestParam(defaultValue = "") String comment) {
        boolean agrees = answer.equals("agree");
        if (!agrees && comment.isBlank()) {
            return Page.invalid(
                    page(actor, id, comment, Problems.of("comment", Say.text("assessment.comment-missing"))));
        }
        assessments.answer(actor, id, agrees, comment.strip());
        return Redirect.to("/placements/" + id.value() + "/assessment", Notice.of("assessment.answered"));
    }
}
