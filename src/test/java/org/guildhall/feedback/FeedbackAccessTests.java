package org.guildhall.feedback;

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

/** Every role × state × act of feedback and of the actions that come of it. */
class FeedbackAccessTests {

    private static final Set<Role> GUIDES = Set.of(Role.SUPERVISOR, Role.MENTOR, Role.ACADEMIC_TUTOR);
    private static final Set<Role> LEARNERS = Set.of(Role.LEARNER, Role.PROFESSIONAL);
    private static final Set<PlacementState> AT_WORK =
            Set.of(PlacementState.ACTIVE, PlacementState.PAUSED, PlacementState.ENDED);
    private static final Set<PlacementState> OVER = Set.of(PlacementState.COMPLETED, PlacementState.TERMINATED);
    private static final PersonId SOMEBODY = new PersonId(new UUID(0, 1));
    private static final PersonId ANOTHER = new PersonId(new UUID(0, 2));

    @Test
    void guides_speak_while_there_is_work_and_learners_ask_and_react() {
        for (Role role : Role.values()) {
            for (PlacementState state : PlacementState.values()) {
                for (FeedbackAccess.Act act : FeedbackAccess.Act.values()) {
                    assertThat(FeedbackAccess.may(actor(role), act, state).isAllowed())
                            .as("%s %s %s", role, state, act)
                            .isEqualTo(expected(role, state, act));
                }
            }
        }
    }

    private static boolean expected(Role role, PlacementState state, FeedbackAccess.Act act) {
        return switch (act) {
            case GIVE -> GUIDES.contains(role) && AT_WORK.contains(state);
            case ASK -> LEARNERS.contains(role) && AT_WORK.contains(state);
            case REACT -> LEARNERS.contains(role) && (AT_WORK.contains(state) || OVER.contains(state));
            case READ ->
                GUIDES.contains(role) || LEARNERS.contains(role) || role == Role.COORDINATOR || role == Role.SYSTEM;
        };
    }

    @Test
    void only_the_learner_whose_action_it_is_ends_it_and_only_once() {
        for (Role role : Role.values()) {
            for (ActionState state : ActionState.values()) {
                for (ActionState.Event event : ActionState.Event.values()) {
                    boolean expected = LEARNERS.contains(role) && state == ActionState.OPEN;
                    assertThat(ActionAccess.may(actor(role), SOMEBODY, state, event)
                                    .isAllowed())
                            .as("%s %s %s", role, state, event)
                            .isEqualTo(expected);
                    assertThat(ActionAccess.may(actor(role), ANOTHER, state, event)
                                    .isAllowed())
                            .as("%s on another’s action", role)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void nobody_does_it_for_somebody_else() {
        for (Role role : Role.values()) {
            Actor assisted = Assisted.by(actor(role));
            assertThat(FeedbackAccess.may(assisted, FeedbackAccess.Act.GIVE, PlacementState.ACTIVE)
                            .isAllowed())
                    .isFalse();
            assertThat(FeedbackAccess.may(assisted, FeedbackAccess.Act.REACT, PlacementState.ACTIVE)
                            .isAllowed())
                    .isFalse();
        }
    }

    private static Actor actor(Role role) {
        return new Actor(SOMEBODY, "", role, new OrganisationId(new UUID(0, 1)), new Door.Session(), Set.of());
    }
}
