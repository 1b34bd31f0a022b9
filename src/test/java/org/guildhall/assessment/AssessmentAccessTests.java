package org.guildhall.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.guildhall.placements.PlacementState;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.testing.Assisted;
import org.junit.jupiter.api.Test;

/** Every role × state × act of the assessment. */
class AssessmentAccessTests {

    @Test
    void each_view_is_given_by_its_role_once_and_only_towards_the_end() {
        for (Role role : Role.values()) {
            for (AssessmentKind kind : AssessmentKind.values()) {
                for (PlacementState state : PlacementState.values()) {
                    boolean due = state == PlacementState.ACTIVE || state == PlacementState.ENDED;
                    assertThat(AssessmentAccess.mayJudge(actor(role), kind, state, false)
                                    .isAllowed())
                            .as("%s %s %s", role, kind, state)
                            .isEqualTo(role == kind.role() && due);
                    assertThat(AssessmentAccess.mayJudge(actor(role), kind, state, true)
                                    .isAllowed())
                            .isFalse();
                }
            }
        }
    }

    @Test
    void tutors_and_coordinators_release_what_is_complete_and_learners_answer_what_is_released() {
        for (Role role : Role.values()) {
            for (boolean first : new boolean[] {true, false}) {
                for (boolean second : new boolean[] {true, false}) {
                    boolean releases = role == Role.ACADEMIC_TUTOR || role == Role.COORDINATOR;
                    assertThat(AssessmentAccess.mayRelease(actor(role), first, second)
                                    .isAllowed())
                            .isEqualTo(releases && first && !second);
                    assertThat(AssessmentAccess.mayAnswer(actor(role), first, second)
                                    .isAllowed())
                            .isEqualTo(role == Role.LEARNER && first && !second);
                }
            }
            boolean early = role == Role.ACADEMIC_TUTOR || role == Role.COORDINATOR || role == Role.SYSTEM;
            assertThat(AssessmentAccess.seesAll(actor(role), false)).isEqualTo(early);
            assertThat(AssessmentAccess.seesAll(actor(role), true)).isTrue();
        }
    }

    @Test
    void who_answers_for_it_asks_for_a_talk_and_who_talks_notes_what_came_of_it() {
        for (Role role : Role.values()) {
            boolean asks = role == Role.ACADEMIC_TUTOR || role == Role.COORDINATOR;
            boolean talks = asks || role == Role.LEARNER || role == Role.SUPERVISOR;
            for (boolean ready : new boolean[] {true, false}) {
                assertThat(AssessmentAccess.mayAskForTalk(actor(role), ready).isAllowed())
                        .as("%s asks", role)
                        .isEqualTo(asks && ready);
                assertThat(AssessmentAccess.mayNoteTalk(actor(role), ready).isAllowed())
                        .as("%s notes", role)
                        .isEqualTo(talks && ready);
            }
        }
    }

    @Test
    void nobody_does_it_for_somebody_else() {
        for (Role role : Role.values()) {
            Actor assisted = Assisted.by(actor(role));
            for (AssessmentKind kind : AssessmentKind.values()) {
                assertThat(AssessmentAccess.mayJudge(assisted, kind, PlacementState.ACTIVE, false)
                                .isAllowed())
                        .isFalse();
            }
            assertThat(AssessmentAccess.mayRelease(assisted, true, false).isAllowed())
                    .isFalse();
            assertThat(AssessmentAccess.mayAskForTalk(assisted, true).isAllowed())
                    .isFalse();
            assertThat(AssessmentAccess.mayNoteTalk(assisted, true).isAllowed()).isFalse();
            assertThat(AssessmentAccess.mayAnswer(assisted, true, false).isAllowed())
                    .isFalse();
        }
    }

    private static Actor actor(Role role) {
        UUID id = new UUID(0, 1);
        return new Actor(new PersonId(id), "", role, new OrganisationId(id), new Door.Session(), Set.of());
    }
}
