package org.guildhall.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guildhall.assessment.Assessment;
import org.guildhall.assessment.AssessmentKind;
import org.guildhall.assessment.Assessments;
import org.guildhall.assessment.Judgement;
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
import org.guildhall.programmes.Objective;
import org.guildhall.programmes.ProgrammeVersion;
import org.guildhall.programmes.Programmes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The three views side by side, one view to give, the release and the answer to it. */
@Controller
class AssessmentController {

    private final Assessments assessments;
    private final Placements placements;
    private final Programmes programmes;

    AssessmentController(Assessments assessments, Placements placements, Programmes programmes) {
        this.assessments = assessments;
        this.placements = placements;
        this.programmes = programmes;
    }

    @GetMapping("/placements/{id}/assessment")
    AssessmentPage view(Actor actor, @PathVariable PlacementId id) {
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
                open,
                assessments.mayRelease(actor, assessment),
                assessments.mayAnswer(actor, assessment),
                comment,
                problems);
    }

    @GetMapping("/placements/{id}/assessment/{kind:self|supervisor|tutor}")
    JudgePage judging(Actor actor, @PathVariable PlacementId id, @PathVariable String kind) {
        return judgePage(actor, id, kind(kind), Map.of(), Problems.none());
    }

    private static AssessmentKind kind(String tag) {
        return List.of(AssessmentKind.values()).stream()
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(tag))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private JudgePage judgePage(
            Actor actor, PlacementId id, AssessmentKind kind, Map<String, String> typed, Problems problems) {
        Placement placement = placements.view(actor, id);
        ProgrammeVersion version = programmes.version(actor, placement.programmeVersion());
        return new JudgePage(placement, version, kind, assessments.mayJudge(actor, placement, kind), typed, problems);
    }

    @PostMapping("/placements/{id}/assessment/{kind:self|supervisor|tutor}")
    Object judge(
            Actor actor,
            @PathVariable PlacementId id,
            @PathVariable String kind,
            @RequestParam Map<String, String> typed) {
        Placement placement = placements.view(actor, id);
        List<Judgement> judgements = new ArrayList<>();
        Problems problems = Problems.none();
        for (Objective objective :
                programmes.version(actor, placement.programmeVersion()).objectives()) {
            String field = "level-" + objective.id().value();
            String level = typed.getOrDefault(field, "");
            if (level.matches("[1-4]")) {
                String comment = typed.getOrDefault("comment-" + objective.id().value(), "");
                String kept = comment.strip()
                        .substring(0, Math.min(2000, comment.strip().length()));
                judgements.add(new Judgement(kind(kind), objective.id(), Integer.parseInt(level), kept));
            } else {
                problems = problems.and(field, Say.text("assessment.level-missing", objective.title()));
            }
        }
        if (!problems.isEmpty()) {
            return Page.invalid(judgePage(actor, id, kind(kind), typed, problems));
        }
        assessments.judge(actor, id, kind(kind), judgements);
        return Redirect.to("/placements/" + id.value() + "/assessment/" + kind, Notice.of("assessment.judged"));
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
