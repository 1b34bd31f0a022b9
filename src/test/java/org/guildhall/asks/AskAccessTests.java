package org.guildhall.asks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.junit.jupiter.api.Test;

/** Every role × state of reminding. */
class AskAccessTests {

    @Test
    void who_answers_for_placements_reminds_of_what_is_open() {
        for (Role role : Role.values()) {
            for (AskState state : AskState.values()) {
                boolean expected = state == AskState.OPEN
                        && switch (role) {
                            case COORDINATOR, ADMINISTRATOR, EMPLOYER_LEAD, ACADEMIC_TUTOR -> true;
                            case LEARNER,
                                    PROFESSIONAL,
                                    SUPERVISOR,
                                    MENTOR,
                                    CLIENT,
                                    ASSESSOR,
                                    CURRICULUM_LEAD,
                                    GUARDIAN,
                                    NOBODY,
                                    SYSTEM -> false;
                        };
                assertThat(AskAccess.mayRemind(actor(role), state).isAllowed())
                        .as("%s %s", role, state)
                        .isEqualTo(expected);
            }
        }
    }

    private static Actor actor(Role role) {
        UUID id = new UUID(1, 1);
        return new Actor(new PersonId(id), "Somebody", role, new OrganisationId(id), new Door.Session(), Set.of());
    }
}
