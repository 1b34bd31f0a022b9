package org.guildhall.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.testing.ActivePlacement.as;

import java.util.List;
import org.guildhall.asks.Ask;
import org.guildhall.asks.Asks;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.programmes.ObjectiveId;
import org.guildhall.testing.ActivePlacement;
import org.guildhall.testing.GuildhallTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Views that are given in pieces, and the talk where they lie apart. */
@GuildhallTest
class TalksTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Assessments assessments;

    @Autowired
    Talks talks;

    @Autowired
    Asks asks;

    private ActivePlacement it;

    @BeforeEach
    void a_placement() {
        it = ActivePlacement.in(context);
    }

    @Test
    void what_is_judged_so_far_is_kept_for_its_writer_alone_and_gone_once_submitted() {
        ObjectiveId first = it.objectives().getFirst();
        DraftJudgement half = new DraftJudgement(first, 3, "Found the leak by ear.");
        DraftJudgement open = new DraftJudgement(it.objectives().getLast(), null, "");
        as(
                it.supervisor(),
                () -> assessments.keep(
                        it.supervisor(), it.id(), AssessmentKind.SUPERVISOR, List.of(half, open), Window.at(0)));

        assertThat(draft(it.supervisor())).containsExactlyInAnyOrder(half, open);
        assertThat(draft(it.tutor())).isEmpty();
        assertThat(draft(it.learner())).isEmpty();
        assertThatThrownBy(() -> as(
                        it.learner(),
                        () -> assessments.keep(
                                it.learner(), it.id(), AssessmentKind.SUPERVISOR, List.of(half), Window.at(0))))
                .isInstanceOf(Forbidden.class);
        judge(it.supervisor(), AssessmentKind.SUPERVISOR, 3);
        assertThat(draft(it.supervisor())).isEmpty();
    }

    @Test
    void where_views_lie_apart_the_tutor_asks_for_a_talk_and_its_outcome_stands_beside_them() {
        judge(it.learner(), AssessmentKind.SELF, 4);
        judge(it.supervisor(), AssessmentKind.SUPERVISOR, 2);
        assertThatThrownBy(this::askForTalk).isInstanceOf(Forbidden.class);
        judge(it.tutor(), AssessmentKind.TUTOR, 3);
        askForTalk();
        askForTalk();

        assertThat(asked(it.learner())).containsExactly("assessment.ask.talk");
        assertThat(asked(it.supervisor())).containsExactly("assessment.ask.talk");
        as(it.supervisor(), () -> talks.held(it.supervisor(), it.id(), "She needs the drawing once more."));
        assertThat(asked(it.learner())).isEmpty();
        assertThat(as(it.learner(), () -> talks.of(it.learner(), it.id())))
                .hasSize(2)
                .allMatch(Talk::isHeld)
                .extracting(Talk::notedBy)
                .containsOnly("Omar Reyes");
        assertThatThrownBy(() -> as(it.learner(), () -> talks.held(it.learner(), it.id(), "Again")))
                .isInstanceOf(Forbidden.class);
    }

    private void askForTalk() {
        as(it.tutor(), () -> {
            Assessment assessment = assessments.view(it.tutor(), it.id());
            talks.ask(it.tutor(), it.id(), assessment, it.objectives());
        });
    }

    private void judge(Actor actor, AssessmentKind kind, int level) {
        List<Judgement> judgements = it.objectives().stream()
                .map(objective -> new Judgement(kind, objective, level, ""))
                .toList();
        as(actor, () -> assessments.judge(actor, it.id(), kind, judgements));
    }

    private List<DraftJudgement> draft(Actor actor) {
        return as(actor, () -> assessments.draft(actor, it.id(), AssessmentKind.SUPERVISOR));
    }

    private List<String> asked(Actor actor) {
        return as(actor, () -> asks.inbox(actor, null, 10)).rows().stream()
                .map(Ask::kind)
                .toList();
    }
}
