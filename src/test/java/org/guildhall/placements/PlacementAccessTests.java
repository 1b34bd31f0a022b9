package org.guildhall.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.junit.jupiter.api.Test;

/** Every role × state × act of placements. */
class PlacementAccessTests {

    @Test
    void who_moves_a_placement_on_from_where() {
        for (Role role : Role.values()) {
            for (PlacementState state : PlacementState.values()) {
                for (PlacementEvent event : PlacementEvent.values()) {
                    assertThat(PlacementAccess.may(actor(role), event, state).isAllowed())
                            .as("%s %s %s", role, event, state)
                            .isEqualTo(by(event).contains(role) && from(event).contains(state));
                }
                assertThat(PlacementAccess.open(actor(role), state))
                        .as("what is offered is what is allowed: %s %s", role, state)
                        .allMatch(event ->
                                PlacementAccess.may(actor(role), event, state).isAllowed());
            }
        }
    }

    private static Set<Role> by(PlacementEvent event) {
        return switch (event) {
            case HOLD, PAUSE, RESUME -> Set.of(Role.COORDINATOR);
            case CONFIRM -> Set.of(Role.EMPLOYER_LEAD, Role.COORDINATOR, Role.SYSTEM);
            case AGREE, START, END -> Set.of(Role.SYSTEM);
            case COMPLETE -> Set.of(Role.COORDINATOR, Role.ACADEMIC_TUTOR);
            case CANCEL, TERMINATE -> Set.of(Role.COORDINATOR, Role.EMPLOYER_LEAD);
            case MARK_NO_SHOW -> Set.of(Role.COORDINATOR, Role.EMPLOYER_LEAD, Role.SUPERVISOR);
        };
    }

    private static Set<PlacementState> from(PlacementEvent event) {
        return switch (event) {
            case HOLD -> Set.of(PlacementState.PROPOSED);
            case CONFIRM -> Set.of(PlacementState.PROPOSED, PlacementState.TENTATIVE);
            case AGREE -> Set.of(PlacementState.AGREEING);
            case START -> Set.of(PlacementState.READY);
            case PAUSE -> Set.of(PlacementState.ACTIVE);
            case RESUME -> Set.of(PlacementState.PAUSED);
            case END, TERMINATE -> Set.of(PlacementState.ACTIVE, PlacementState.PAUSED);
            case COMPLETE -> Set.of(PlacementState.ENDED);
            case CANCEL ->
                Set.of(
                        PlacementState.PROPOSED,
                        PlacementState.TENTATIVE,
                        PlacementState.AGREEING,
                        PlacementState.READY);
            case MARK_NO_SHOW -> Set.of(PlacementState.READY, PlacementState.ACTIVE);
        };
    }

    private static Actor actor(Role role) {
        UUID id = new UUID(0, 1);
        return new Actor(new PersonId(id), "", role, new OrganisationId(id), new Door.Session(), Set.of());
    }
}
