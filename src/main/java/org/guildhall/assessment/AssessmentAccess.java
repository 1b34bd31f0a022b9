package org.guildhall.assessment;

import org.guildhall.placements.PlacementState;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.Role;

/** Decides who judges, releases and answers, and who sees the others' judgements when. */
final class AssessmentAccess {

    private AssessmentAccess() {}

    static Decision mayJudge(Actor actor, AssessmentKind kind, PlacementState state, boolean judged) {
        if (actor.isAssisted()) {
            return Decision.denied("platform.denied.assisted");
        }
        if (actor.role() != kind.role()) {
            return Decision.denied("assessment.denied.role");
        }
        if (judged) {
            return Decision.denied("assessment.denied.done");
        }
        boolean due = state == PlacementState.ACTIVE || state == PlacementState.ENDED;
        return due ? Decision.allowed() : Decision.denied("assessment.denied.not-due");
    }

    static Decision mayRelease(Actor actor, boolean complete, boolean released) {
        if (actor.isAssisted()) {
            return Decision.denied("platform.denied.assisted");
        }
        if (!actor.is(Role.ACADEMIC_TUTOR, Role.COORDINATOR)) {
            return Decision.denied("assessment.denied.release");
        }
        if (released) {
            return Decision.denied("assessment.denied.done");
        }
        return complete ? Decision.allowed() : Decision.denied("assessment.denied.incomplete");
    }

    /** A talk is asked for by who answers for the assessment, once all have judged. */
    static Decision mayAskForTalk(Actor actor, boolean complete) {
        if (actor.isAssisted()) {
            return Decision.denied("platform.denied.assisted");
        }
        if (!actor.is(Role.ACADEMIC_TUTOR, Role.COORDINATOR)) {
            return Decision.denied("assessment.denied.release");
        }
        return complete ? Decision.allowed() : Decision.denied("assessment.denied.incomplete");
    }

    /** Whoever talks may note what came of it. */
    static Decision mayNoteTalk(Actor actor, boolean asked) {
        if (actor.isAssisted()) {
            return Decision.denied("platform.denied.assisted");
        }
        if (!actor.is(Role.LEARNER, Role.SUPERVISOR, Role.ACADEMIC_TUTOR, Role.COORDINATOR)) {
            return Decision.denied("assessment.denied.talk");
        }
        return asked ? Decision.allowed() : Decision.denied("assessment.denied.done");
    }

    static Decision mayAnswer(Actor actor, boolean released, boolean answered) {
        if (actor.isAssisted()) {
            return Decision.denied("platform.denied.assisted");
        }
        if (!actor.is(Role.LEARNER)) {
            return Decision.denied("assessment.denied.answer");
        }
        return released && !answered ? Decision.allowed() : Decision.denied("assessment.denied.done");
    }

    /** Nobody is led by the others' judgements before all have judged and the tutor has released them. */
    static boolean seesAll(Actor actor, boolean released) {
        return released || actor.is(Role.ACADEMIC_TUTOR, Role.COORDINATOR, Role.SYSTEM);
    }
}
