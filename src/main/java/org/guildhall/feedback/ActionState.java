package org.guildhall.feedback;

import static org.guildhall.platform.actor.Role.LEARNER;
import static org.guildhall.platform.actor.Role.PROFESSIONAL;

import org.guildhall.platform.lifecycle.LifeCycle;

/** Where an action stands. */
public enum ActionState {
    OPEN,
    DONE,
    DROPPED;

    /** What ends an action. */
    public enum Event {
        DO,
        DROP
    }

    static final LifeCycle<ActionState, Event> LIFE_CYCLE = LifeCycle.of(
                    "feedback action", ActionState.class, Event.class)
            .initial(OPEN)
            .on(Event.DO)
            .from(OPEN)
            .to(DONE)
            .by(LEARNER, PROFESSIONAL)
            .on(Event.DROP)
            .from(OPEN)
            .to(DROPPED)
            .by(LEARNER, PROFESSIONAL)
            .build();
}
