package org.guildhall.opportunities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.junit.jupiter.api.Test;

/** Every role × state × act of applications, with somebody of the employer’s here and without. */
class OpportunityAccessTests {

    @Test
    void employers_answer_and_coordinators_only_while_they_stand_in_and_never_offer() {
        for (Role role : Role.values()) {
            for (ApplicationState state : ApplicationState.values()) {
                for (ApplicationState.Event act : ApplicationState.Event.values()) {
                    for (boolean kept : new boolean[] {true, false}) {
                        boolean theirs = role == Role.EMPLOYER_LEAD || kept && role == Role.COORDINATOR;
                        boolean open =
                                ApplicationState.LIFE_CYCLE.next(state, act).isPresent();
                        boolean expected = open
                                && switch (act) {
                                    case SUBMIT, ACCEPT, DECLINE, WITHDRAW -> role == Role.LEARNER;
                                    case VIEW, INVITE, REFUSE -> theirs;
                                    case OFFER -> role == Role.EMPLOYER_LEAD;
                                    case EXPIRE -> role == Role.SYSTEM;
                                };
                        assertThat(OpportunityAccess.may(actor(role), act, state, kept)
                                        .isAllowed())
                                .as("%s %s %s kept=%s", role, state, act, kept)
                                .isEqualTo(expected);
                    }
                }
            }
        }
    }

    @Test
    void coordinators_bring_lists() {
        for (Role role : Role.values()) {
            assertThat(OpportunityAccess.mayBring(actor(role)).isAllowed()).isEqualTo(role == Role.COORDINATOR);
        }
    }

    private static Actor actor(Role role) {
        UUID id = new UUID(0, 1);
        return new Actor(new PersonId(id), "", role, new OrganisationId(id), new Door.Session(), Set.of());
    }
}
