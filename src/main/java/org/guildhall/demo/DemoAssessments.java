package org.guildhall.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.guildhall.assessment.AssessmentKind;
import org.guildhall.assessment.Assessments;
import org.guildhall.assessment.Judgement;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementState;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Actor;
import org.guildhall.programmes.Objective;

/** The final assessments of what has ended: some still wait for a view, some are apart, some are answered and complete. */
@InDemo
class DemoAssessments {

    private final Assessments assessments;
    private final Placements placements;

    DemoAssessments(Assessments assessments, Placements placements) {
        this.assessments = assessments;
        this.placements = placements;
    }

    void plan(Timeline timeline, Story story) {
        if (story.bound != PlacementState.ENDED && story.bound != PlacementState.COMPLETED) {
            return;
        }
        int steps = steps(story);
        Step[] all = {
            new Step(2, story::actingLearner, it -> judge(story, it, AssessmentKind.SELF)),
            new Step(3, story::actingSupervisor, it -> judge(story, it, AssessmentKind.SUPERVISOR)),
            new Step(4, story::actingTutor, it -> judge(story, it, AssessmentKind.TUTOR)),
            new Step(5, story::actingTutor, it -> assessments.release(it, story.id())),
            new Step(6, story::actingLearner, it -> answer(story, it)),
            new Step(8, story::actingCoordinator, it -> complete(story, it)),
        };
        for (int i = 0; i < steps; i++) {
            LocalDate day = Days.after(story.ends, all[i].workingDays());
            timeline.plan(story.days.at(day, 8, 20, story.random), all[i].actor(), all[i].act());
        }
    }

    private record Step(int workingDays, Supplier<Actor> actor, java.util.function.Consumer<Actor> act) {}

    /** How far it has come: by state and variant. */
    private static int steps(Story story) {
        if (story.bound == PlacementState.COMPLETED) {
            return 6;
        }
        return switch (story.variant) {
            case 0 -> 0;
            case 1 -> 2;
            default -> 4;
        };
    }

    private void judge(Story story, Actor actor, AssessmentKind kind) {
        List<Judgement> judgements = story.learner.course().objectives().stream()
                .map(objective -> judgement(story, kind, objective))
                .toList();
        assessments.judge(actor, story.id(), kind, judgements);
    }

    private static Judgement judgement(Story story, AssessmentKind kind, Objective objective) {
        // where the views are apart: the learner is modest about the first objective or sure of the last
        boolean apart = story.variant == 1 && objective.position() == 1;
        int target = objective.targetLevel();
        int level = switch (kind) {
            case SELF -> apart ? target - 1 : target - story.random.nextInt(2);
            case SUPERVISOR -> apart ? target + 1 : target + story.random.nextInt(2);
            case TUTOR -> target;
        };
        int bounded = Math.clamp(level, 1, 4);
        String comment = Texts.any(
                "judgements.txt",
                kind.name() + bounded,
                kind == AssessmentKind.SUPERVISOR
                        ? story.employer.supervisor().language()
                        : story.learner.who().language(),
                story.random.nextInt(100));
        return new Judgement(kind, objective.id(), bounded, comment);
    }

    private void answer(Story story, Actor learner) {
        boolean agrees = story.variant != 1;
        String comment = Texts.any("comments.txt", agrees ? "AGREE" : "DISAGREE", learnerLanguage(story), 0);
        assessments.answer(learner, story.id(), agrees, comment);
    }

    private void complete(Story story, Actor coordinator) {
        placements.complete(coordinator, story.id(), Placement.Outcome.PASSED);
    }

    private static String learnerLanguage(Story story) {
        return story.learner.who().language();
    }
}
