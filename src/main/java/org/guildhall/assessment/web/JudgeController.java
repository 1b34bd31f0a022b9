package org.guildhall.assessment.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.guildhall.asks.Ask;
import org.guildhall.assessment.AssessmentKind;
import org.guildhall.assessment.Assessments;
import org.guildhall.assessment.DraftJudgement;
import org.guildhall.assessment.Judgement;
import org.guildhall.assessment.Window;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementId;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.edit.Edit;
import org.guildhall.platform.web.Conflict;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Notice;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.web.Redirect;
import org.guildhall.platform.words.Say;
import org.guildhall.programmes.Objective;
import org.guildhall.programmes.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One view of an assessment: judged in one go or in several, submitted once. The supervisor may come by link. */
@Controller
class JudgeController {

    private static final int LONGEST = 2000;

    private final Assessments assessments;
    private final Placements placements;
    private final Programmes programmes;

    JudgeController(Assessments assessments, Placements placements, Programmes programmes) {
        this.assessments = assessments;
        this.placements = placements;
        this.programmes = programmes;
    }

    @GetMapping("/placements/{id}/assessment/{kind:self|supervisor|tutor}")
    JudgePage judging(Actor actor, @PathVariable PlacementId id, @PathVariable String kind) {
        Map<String, String> kept = new HashMap<>();
        for (DraftJudgement draft : assessments.draft(actor, id, kind(kind))) {
            if (draft.level() != null) {
                kept.put("level-" + draft.objective().value(), draft.level().toString());
            }
            kept.put("comment-" + draft.objective().value(), draft.comment());
        }
        Window window = Window.at(assessments.stamp(actor, id, kind(kind)).revision());
        return page(actor, id, kind(kind), kept, window, null, Problems.none());
    }

    private static AssessmentKind kind(String tag) {
        return List.of(AssessmentKind.values()).stream()
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(tag))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private JudgePage page(
            Actor actor,
            PlacementId id,
            AssessmentKind kind,
            Map<String, String> typed,
            Window window,
            @Nullable Conflict conflict,
            Problems problems) {
        Placement placement = placements.view(actor, id);
        Ask ask = assessments.asked(actor, id, kind).orElse(null);
        return new JudgePage(
                placement,
                programmes.version(actor, placement.programmeVersion()),
                kind,
                assessments.mayJudge(actor, placement, kind),
                ask,
                notTheirs(actor, ask),
                typed,
                window,
                conflict,
                problems);
    }

    private static @Nullable String notTheirs(Actor actor, @Nullable Ask ask) {
        return ask == null ? null : ask.notTheirs(actor);
    }

    @PostMapping("/placements/{id}/assessment/{kind:self|supervisor|tutor}")
    Object judge(
            Actor actor,
            @PathVariable PlacementId id,
            @PathVariable String kind,
            @RequestParam Map<String, String> typed) {
        String path = "/placements/" + id.value() + "/assessment/" + kind;
        List<DraftJudgement> drafts = drafts(actor, id, typed);
        if (typed.containsKey("later")) {
            return switch (assessments.keep(actor, id, kind(kind), drafts, window(typed))) {
                case Edit.Saved<List<DraftJudgement>> ignored -> Redirect.to(path, Notice.of("assessment.kept"));
                case Edit.Overtaken<List<DraftJudgement>> it -> overtaken(actor, id, kind(kind), typed, drafts, it);
            };
        }
        List<Judgement> judgements = new ArrayList<>();
        Problems problems = Problems.none();
        for (DraftJudgement draft : drafts) {
            if (draft.level() == null) {
                String field = "level-" + draft.objective().value();
                problems = problems.and(field, Say.text("assessment.level-missing", title(actor, id, draft)));
            } else {
                judgements.add(new Judgement(kind(kind), draft.objective(), draft.level(), draft.comment()));
            }
        }
        if (!problems.isEmpty()) {
            return Page.invalid(page(actor, id, kind(kind), typed, window(typed), null, problems));
        }
        return switch (assessments.judge(actor, id, kind(kind), judgements, window(typed))) {
            case Edit.Saved<List<DraftJudgement>> ignored -> Redirect.to(path, Notice.of("assessment.judged"));
            case Edit.Overtaken<List<DraftJudgement>> it -> overtaken(actor, id, kind(kind), typed, drafts, it);
        };
    }

    private static Window window(Map<String, String> typed) {
        try {
            return new Window(
                    UUID.fromString(typed.getOrDefault("window", "")),
                    Integer.parseInt(typed.getOrDefault("revision", "0")));
        } catch (IllegalArgumentException none) {
            return Window.at(0);
        }
    }

    private Page.Answer overtaken(
            Actor actor,
            PlacementId id,
            AssessmentKind kind,
            Map<String, String> typed,
            List<DraftJudgement> mine,
            Edit.Overtaken<List<DraftJudgement>> kept) {
        Conflict conflict = Conflict.of(kept.by());
        for (DraftJudgement draft : mine) {
            String theirs = kept.now().stream()
                    .filter(it -> it.objective().equals(draft.objective()))
                    .findFirst()
                    .map(JudgeController::words)
                    .orElse("");
            conflict = conflict.compare(title(actor, id, draft), theirs, words(draft));
        }
        Window fresh = Window.at(kept.by().revision());
        return Page.conflict(page(actor, id, kind, typed, fresh, conflict, Problems.none()));
    }

    private static String words(DraftJudgement draft) {
        String level = draft.level() == null ? "–" : Say.number(draft.level());
        return draft.comment().isBlank() ? level : level + " · " + draft.comment();
    }

    private List<DraftJudgement> drafts(Actor actor, PlacementId id, Map<String, String> typed) {
        return objectives(actor, id).stream()
                .map(it -> {
                    String level = typed.getOrDefault("level-" + it.id().value(), "");
                    String comment =
                            typed.getOrDefault("comment-" + it.id().value(), "").strip();
                    return new DraftJudgement(
                            it.id(),
                            level.matches("[1-4]") ? Integer.valueOf(level) : null,
                            comment.substring(0, Math.min(LONGEST, comment.length())));
                })
                .toList();
    }

    private List<Objective> objectives(Actor actor, PlacementId id) {
        Placement placement = placements.view(actor, id);
        return programmes.version(actor, placement.programmeVersion()).objectives();
    }

    private String title(Actor actor, PlacementId id, DraftJudgement draft) {
        return objectives(actor, id).stream()
                .filter(it -> it.id().equals(draft.objective()))
                .map(Objective::title)
                .findFirst()
                .orElse("");
    }

    /** Keeps what is typed while it is typed; nothing to show. */
    @PostMapping("/placements/{id}/assessment/{kind:self|supervisor|tutor}/draft")
    ResponseEntity<Void> keep(
            Actor actor,
            @PathVariable PlacementId id,
            @PathVariable String kind,
            @RequestParam Map<String, String> typed) {
        boolean kept = assessments
                .keep(actor, id, kind(kind), drafts(actor, id, typed), window(typed))
                .isSaved();
        // who writes in another window is told when they send the form
        return ResponseEntity.status(kept ? HttpStatus.NO_CONTENT : HttpStatus.CONFLICT)
                .build();
    }
}
