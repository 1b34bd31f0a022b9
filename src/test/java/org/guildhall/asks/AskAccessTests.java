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

/** Every role × state × act of asks. */
class AskAccessTests {

    @Test
    void staff_and_employer_leads_see_what_others_have_been_asked() {
        for (Role role : Role.values()) {
            boolean expected = switch (role) {
                case COORDINATOR, CURRICULUM_LEAD, ADMINISTRATOR, ASSESSOR, EMPLOYER_LEAD -> true;
                case LEARNER, PROFESSIONAL, SUPERVISOR, MENTOR, CLIENT, ACADEMIC_TUTOR, GUARDIAN, NOBODY, SYSTEM ->
                    false;
            };
            assertThat(AskAccess.maySeeOthers(actor(role)).isAllowed())
                    .as("%s", role)
                    .isEqualTo(expected);
        }
    }

    @Test
    void coordinators_curriculum_leads_and_employer_leads_see_how_asks_come_back() {
        for (Role role : Role.values()) {
            assertThat(AskAccess.maySeeReturns(actor(role)).isAllowed())
                    .as("%s", role)
                    .isEqualTo(role == Role.COORDINATOR || role == Role.CURRICULUM_LEAD || role == Role.EMPLOYER_LEAD);
        }
    }

    @Test
    void whoever_is_asked_may_say_that_they_are_the_wrong_person_while_it_is_open() {
        for (Role role : Role.values()) {
            for (AskState state : AskState.values()) {
                assertThat(AskAccess.mayDecline(actor(role), true, state).isAllowed())
                        .as("%s %s", role, state)
                        .isEqualTo(role != Role.NOBODY && state == AskState.OPEN);
                assertThat(AskAccess.mayDecline(actor(role), false, state).isAllowed())
                        .isFalse();
            }
        }
    }

    @Test
    void those_who_look_after_placements_hasten_what_is_open() {
        for (Role role : Role.values()) {
            for (AskState state : AskState.values()) {
                boolean expected = switch (role) {
                    case COORDINATOR, ADMINISTRATOR, EMPLOYER_LEAD, ACADEMIC_TUTOR -> state == AskState.OPEN;
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

    @Test
    void coordinators_and_employer_leads_name_another_person_but_nobody_in_a_learners_place() {
        for (Role role : Role.values()) {
            for (Role asked : Role.values()) {
                for (AskState state : AskState.values()) {
                    boolean expected = (role == Role.COORDINATOR || role == Role.EMPLOYER_LEAD)
                            && asked != Role.LEARNER
                            && asked != Role.PROFESSIONAL
                            && (state == AskState.OPEN || state == AskState.DECLINED);
                    assertThat(AskAccess.mayPassOn(actor(role), asked, state).isAllowed())
                            .as("%s for %s %s", role, asked, state)
                            .isEqualTo(expected);
                }
            }
        }
    }

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
        UUID id = new UUID(0, 1);
        return new Actor(new PersonId(id), "", role, new OrganisationId(id), new Door.Session(), Set.of());
    }
}
