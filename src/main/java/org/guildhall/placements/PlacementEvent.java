package org.guildhall.placements;

import static org.guildhall.placements.PlacementState.*;
import static org.guildhall.platform.actor.Role.ACADEMIC_TUTOR;
import static org.guildhall.platform.actor.Role.COORDINATOR;
import static org.guildhall.platform.actor.Role.EMPLOYER_LEAD;
import static org.guildhall.platform.actor.Role.SUPERVISOR;
import static org.guildhall.platform.actor.Role.SYSTEM;

import org.guildhall.platform.lifecycle.LifeCycle;

/** What moves a placement on. */
public enum PlacementEvent {
    HOLD,
    CONFIRM,
    AGREE,
    START,
    PAUSE,
    RESUME,
    END,
    COMPLETE,
    CANCEL,
    MARK_NO_SHOW,
    TERMINATE;

    static final LifeCycle<PlacementState, PlacementEvent> LIFE_CYCLE = LifeCycle.of(
                    "placement", PlacementState.class, PlacementEvent.class)
            .initial(PROPOSED)
            .on(HOLD)
            .from(PROPOSED)
            .to(TENTATIVE)
            .by(COORDINATOR)
            .on(CONFIRM)
            .from(PROPOSED, TENTATIVE)
            .to(AGREEING)
            .by(EMPLOYER_LEAD, COORDINATOR, SYSTEM)
            .on(AGREE)
            .from(AGREEING)
            .to(READY)
            .when("the agreement is in force")
            .by(SYSTEM)
            .on(START)
            .from(READY)
            .to(ACTIVE)
            .when("the first day has come")
            .by(SYSTEM)
            .on(PAUSE)
            .from(ACTIVE)
            .to(PAUSED)
            .by(COORDINATOR)
            .on(RESUME)
            .from(PAUSED)
            .to(ACTIVE)
            .by(COORDINATOR)
            .on(END)
            .from(ACTIVE, PAUSED)
            .to(ENDED)
            .when("the last day has passed")
            .by(SYSTEM)
            .on(COMPLETE)
            .from(ENDED)
            .to(COMPLETED)
            .when("required hours, final assessment and an outcome")
            .by(COORDINATOR, ACADEMIC_TUTOR)
            .on(CANCEL)
            .from(PROPOSED, TENTATIVE, AGREEING, READY)
            .to(CANCELLED)
            .by(COORDINATOR, EMPLOYER_LEAD)
            .on(MARK_NO_SHOW)
            .from(READY, ACTIVE)
            .to(NO_SHOW)
            .by(COORDINATOR, EMPLOYER_LEAD, SUPERVISOR)
            .on(TERMINATE)
            .from(ACTIVE, PAUSED)
            .to(TERMINATED)
            .by(COORDINATOR, EMPLOYER_LEAD)
            .build();

    /** Whether the act needs a reason that others will read. */
    public boolean needsReason() {
        return switch (this) {
            case CANCEL, MARK_NO_SHOW, TERMINATE, PAUSE -> true;
            case HOLD, CONFIRM, AGREE, START, RESUME, END, COMPLETE -> false;
        };
    }
}
