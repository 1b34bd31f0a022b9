package org.guildhall.logbook;

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

/** Every role × state × act of the logbook. */
class LogbookAccessTests {

    @Test
    void only_learners_write_and_only_while_it_runs_and_the_week_is_open() {
        for (Role role : Role.values()) {
            for (PlacementState state : PlacementState.values()) {
                for (TimesheetState week : TimesheetState.values()) {
                    boolean expected = isLearner(role)
                            && (state == PlacementState.ACTIVE || state == PlacementState.ENDED)
                            && isOpen(week);
                    assertThat(LogbookAccess.mayWrite(actor(role), state, week).isAllowed())
                            .as("%s %s %s", role, state, week)
                            .isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void only_supervisors_decide_and_only_on_what_was_submitted() {
        for (Role role : Role.values()) {
            for (TimesheetState week : TimesheetState.values()) {
                for (TimesheetState.Event act : TimesheetState.Event.values()) {
                    boolean expected = switch (act) {
                        case SUBMIT -> isLearner(role) && isOpen(week);
                        case APPROVE, APPROVE_PART, RETURN ->
                            role == Role.SUPERVISOR && week == TimesheetState.SUBMITTED;
                        case CORRECT ->
                            (role == Role.SUPERVISOR || role == Role.COORDINATOR) && week == TimesheetState.APPROVED;
                        case LOCK -> role == Role.SYSTEM && week != TimesheetState.LOCKED;
                    };
                    for (PlacementState placement : PlacementState.values()) {
                        boolean over = placement == PlacementState.COMPLETED && role != Role.SYSTEM;
                        assertThat(LogbookAccess.may(actor(role), act, placement, week)
                                        .isAllowed())
                                .as("%s %s %s %s", role, act, placement, week)
                                .isEqualTo(expected && !over);
                    }
                }
            }
        }
    }

    private static boolean isLearner(Role role) {
        return role == Role.LEARNER || role == Role.PROFESSIONAL;
    }

    private static boolean isOpen(TimesheetState week) {
        return week == TimesheetState.OPEN || week == TimesheetState.RETURNED || week == TimesheetState.PARTLY_APPROVED;
    }

    @Test
    void nobody_decides_on_hours_for_somebody_else_but_a_learner_is_helped_to_write() {
        for (Role role : Role.values()) {
            Actor assisted = Assisted.by(actor(role));
            for (TimesheetState state : TimesheetState.values()) {
                for (TimesheetState.Event event : TimesheetState.Event.values()) {
                    boolean may = LogbookAccess.may(assisted, event, PlacementState.ACTIVE, state)
                            .isAllowed();
                    boolean oneself = LogbookAccess.may(actor(role), event, PlacementState.ACTIVE, state)
                            .isAllowed();
                    assertThat(may).as("%s %s %s", role, state, event).isEqualTo(oneself && isLearner(role));
                }
            }
        }
    }

    private static Actor actor(Role role) {
        UUID id = new UUID(0, 1);
        return new Actor(new PersonId(id), "", role, new OrganisationId(id), new Door.Session(), Set.of());
    }
}
