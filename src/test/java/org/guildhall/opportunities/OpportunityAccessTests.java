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

/** Every role × state × act of roles and of applications for them, with somebody of the employer’s here and without. */
class OpportunityAccessTests {

    private static final Set<Role> ADVERTISERS = Set.of(Role.EMPLOYER_LEAD, Role.COORDINATOR);

    @Test
    void employers_advertise_and_learners_apply_for_what_is_published() {
        for (Role role : Role.values()) {
            assertThat(OpportunityAccess.mayAdvertise(actor(role)).isAllowed())
                    .as("%s", role)
                    .isEqualTo(role == Role.EMPLOYER_LEAD || role == Role.SYSTEM);
            for (OpportunityState state : OpportunityState.values()) {
                assertThat(OpportunityAccess.mayApply(actor(role), state).isAllowed())
                        .as("%s %s", role, state)
                        .isEqualTo(role == Role.LEARNER && state == OpportunityState.PUBLISHED);
            }
        }
    }

    @Test
    void employer_and_institution_move_a_role_on_and_the_calendar_ends_it() {
        for (Role role : Role.values()) {
            for (OpportunityState state : OpportunityState.values()) {
                for (OpportunityState.Event event : OpportunityState.Event.values()) {
                    boolean open = state == OpportunityState.PUBLISHED || state == OpportunityState.PAUSED;
                    boolean expected = switch (event) {
                        case PUBLISH ->
                            state == OpportunityState.DRAFT && (ADVERTISERS.contains(role) || role == Role.SYSTEM);
                        case PAUSE -> state == OpportunityState.PUBLISHED && ADVERTISERS.contains(role);
                        case RESUME -> state == OpportunityState.PAUSED && ADVERTISERS.contains(role);
                        case CLOSE -> open && ADVERTISERS.contains(role);
                        case FILL, EXPIRE -> open && role == Role.SYSTEM;
                    };
                    assertThat(OpportunityAccess.may(actor(role), event, state).isAllowed())
                            .as("%s %s %s", role, event, state)
                            .isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void employers_answer_and_coordinators_only_while_they_stand_in_and_never_offer() {
        for (Role role : Role.values()) {
            for (ApplicationState state : ApplicationState.values()) {
                for (ApplicationState.Event act : ApplicationState.Event.values()) {
                    for (boolean kept : new boolean[] {true, false}) {
                        boolean theirs = role == Role.EMPLOYER_LEAD || kept && role == Role.COORDINATOR;
                        boolean expected = from(act).contains(state)
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

    private static Set<ApplicationState> from(ApplicationState.Event event) {
        return switch (event) {
            case SUBMIT -> Set.of(ApplicationState.DRAFT);
            case VIEW -> Set.of(ApplicationState.SUBMITTED);
            case INVITE -> Set.of(ApplicationState.SUBMITTED, ApplicationState.VIEWED);
            case OFFER -> Set.of(ApplicationState.SUBMITTED, ApplicationState.VIEWED, ApplicationState.INTERVIEW);
            case ACCEPT, DECLINE -> Set.of(ApplicationState.OFFERED);
            case REFUSE, EXPIRE ->
                Set.of(
                        ApplicationState.SUBMITTED,
                        ApplicationState.VIEWED,
                        ApplicationState.INTERVIEW,
                        ApplicationState.OFFERED);
            case WITHDRAW ->
                Set.of(
                        ApplicationState.DRAFT,
                        ApplicationState.SUBMITTED,
                        ApplicationState.VIEWED,
                        ApplicationState.INTERVIEW);
        };
    }

    private static Actor actor(Role role) {
        UUID id = new UUID(0, 1);
        return new Actor(new PersonId(id), "", role, new OrganisationId(id), new Door.Session(), Set.of());
    }
}
