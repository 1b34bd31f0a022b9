package org.guildhall.conversations;

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

/** Every role × state × act of a placement's conversations. */
class ConversationAccessTests {

    private static final Set<Role> TAKE_PART = Set.of(
            Role.LEARNER,
            Role.PROFESSIONAL,
            Role.SUPERVISOR,
            Role.MENTOR,
            Role.ACADEMIC_TUTOR,
            Role.COORDINATOR,
            Role.EMPLOYER_LEAD);

    @Test
    void who_takes_part_reads_always_and_writes_unless_the_placement_never_was() {
        for (Role role : Role.values()) {
            for (PlacementState state : PlacementState.values()) {
                boolean open = state != PlacementState.CANCELLED && state != PlacementState.NO_SHOW;
                for (ConversationAccess.Act act : ConversationAccess.Act.values()) {
                    boolean expected = TAKE_PART.contains(role) && (act == ConversationAccess.Act.READ || open);
                    assertThat(ConversationAccess.may(actor(role), act, state).isAllowed())
                            .as("%s %s %s", role, state, act)
                            .isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void nobody_does_it_for_somebody_else() {
        for (Role role : Role.values()) {
            for (ConversationAccess.Act act : ConversationAccess.Act.values()) {
                assertThat(ConversationAccess.may(Assisted.by(actor(role)), act, PlacementState.ACTIVE)
                                .isAllowed())
                        .isFalse();
            }
        }
    }

    private static Actor actor(Role role) {
        UUID id = new UUID(0, 1);
        return new Actor(new PersonId(id), "", role, new OrganisationId(id), new Door.Session(), Set.of());
    }
}
