package org.guildhall.platform.work;

import static org.guildhall.platform.actor.Role.ADMINISTRATOR;
import static org.guildhall.platform.actor.Role.COORDINATOR;
import static org.guildhall.platform.actor.Role.CURRICULUM_LEAD;
import static org.guildhall.platform.actor.Role.EMPLOYER_LEAD;
import static org.guildhall.platform.actor.Role.SYSTEM;

import org.guildhall.platform.lifecycle.LifeCycle;

/** Where a piece of long work stands. */
public enum WorkState {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    STOPPED;

    /** What moves it on. */
    public enum Event {
        TAKE_UP,
        FINISH,
        FAIL,
        STOP
    }

    static final LifeCycle<WorkState, Event> LIFE_CYCLE = LifeCycle.of("long work", WorkState.class, Event.class)
            .initial(WAITING)
            .on(Event.TAKE_UP)
            .from(WAITING, RUNNING)
            .to(RUNNING)
            .when("no node works on it, or the one that did has died")
            .by(SYSTEM)
            .on(Event.FINISH)
            .from(RUNNING)
            .to(DONE)
            .by(SYSTEM)
            .on(Event.FAIL)
            .from(RUNNING)
            .to(FAILED)
            .by(SYSTEM)
            .on(Event.STOP)
            .from(WAITING, RUNNING)
            .to(STOPPED)
            .when("by whoever started it")
            .by(COORDINATOR, CURRICULUM_LEAD, ADMINISTRATOR, EMPLOYER_LEAD)
            .build();

    /** Whether it has ended, one way or another. */
    public boolean isOver() {
        return LIFE_CYCLE.isLast(this);
    }
}
