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
                assertThat(AskAccess.mayRemind(actor(role), false, state).isAllowed())
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
                assertThat(AskAccess.mayRemind(actor(role), false, state).isAllowed())
                        .as("%s %s", role, state)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void nobody_reminds_themselves() {
        for (Role role : Role.values()) {
            assertThat(AskAccess.mayRemind(actor(role), true, AskState.OPEN).isAllowed())
                    .isFalse();
        }
    }

    @Test
    void whoever_is_asked_hands_on_what_may_be_handed_on_and_nobody_hands_it_on_again() {
        for (Role role : Role.values()) {
            for (AskState state : AskState.values()) {
                for (AskKind.Delegation delegation : AskKind.Delegation.values()) {
                    boolean expected =
                            role != Role.NOBODY && state == AskState.OPEN && delegation == AskKind.Delegation.ALLOWED;
                    assertThat(AskAccess.mayDelegate(actor(role), true, state, delegation, false)
                                    .isAllowed())
                            .as("%s %s %s", role, state, delegation)
                            .isEqualTo(expected);
                    assertThat(AskAccess.mayDelegate(actor(role), false, state, delegation, false)
                                    .isAllowed())
                            .isFalse();
                    assertThat(AskAccess.mayDelegate(actor(role), true, state, delegation, true)
                                    .isAllowed())
                            .isFalse();
                }
            }
        }
    }

    @Test
    void whoever_is_asked_and_those_in_charge_take_back_what_is_open() {
        for (Role role : Role.values()) {
            for (AskState state : AskState.values()) {
                boolean open = state == AskState.OPEN;
                assertThat(AskAccess.mayTakeBack(actor(role), true, state).isAllowed())
                        .isEqualTo(open && role != Role.NOBODY);
                assertThat(AskAccess.mayTakeBack(actor(role), false, state).isAllowed())
                        .isEqualTo(open && (role == Role.COORDINATOR || role == Role.EMPLOYER_LEAD));
                assertThat(AskAccess.mayEndLinks(actor(role), state).isAllowed())
                        .isEqualTo(open && (role == Role.COORDINATOR || role == Role.ADMINISTRATOR));
            }
        }
    }

    @Test
    void coordinators_and_curriculum_leads_set_reminders() {
        for (Role role : Role.values()) {
            assertThat(AskAccess.maySetSchedules(actor(role)).isAllowed())
                    .as("%s", role)
                    .isEqualTo(role == Role.COORDINATOR || role == Role.CURRICULUM_LEAD);
        }
    }

    @Test
    void everybody_known_says_when_letters_come_to_them() {
        for (Role role : Role.values()) {
            assertThat(AskAccess.maySetHours(actor(role)).isAllowed())
                    .as("%s", role)
                    .isEqualTo(role != Role.NOBODY && role != Role.SYSTEM);
        }
    }

    private static Actor actor(Role role) {
        UUID id = new UUID(0, 1);
        return new Actor(new PersonId(id), "", role, new OrganisationId(id), new Door.Session(), Set.of());
    }
}
