package org.guildhall.opportunities;

import static org.guildhall.platform.actor.Role.COORDINATOR;
import static org.guildhall.platform.actor.Role.EMPLOYER_LEAD;
import static org.guildhall.platform.actor.Role.SYSTEM;

import org.guildhall.platform.lifecycle.LifeCycle;

/** Where an opportunity stands. */
public enum OpportunityState {
    DRAFT,
    PUBLISHED,
    PAUSED,
    FILLED,
    CLOSED,
    EXPIRED;

    /** What moves an opportunity on. */
    public enum Event {
        PUBLISH,
        PAUSE,
        RESUME,
        FILL,
        CLOSE,
        EXPIRE
    }

    static final LifeCycle<OpportunityState, Event> LIFE_CYCLE = LifeCycle.of(
                    "opportunity", OpportunityState.class, Event.class)
            .initial(DRAFT)
            .on(Event.PUBLISH)
            .from(DRAFT)
            .to(PUBLISHED)
            .by(EMPLOYER_LEAD, COORDINATOR, SYSTEM)
            .on(Event.PAUSE)
            .from(PUBLISHED)
            .to(PAUSED)
            .by(EMPLOYER_LEAD, COORDINATOR)
            .on(Event.RESUME)
            .from(PAUSED)
            .to(PUBLISHED)
            .by(EMPLOYER_LEAD, COORDINATOR)
            .on(Event.FILL)
            .from(PUBLISHED, PAUSED)
            .to(FILLED)
            .when("every place is taken")
            .by(SYSTEM)
            .on(Event.CLOSE)
            .from(PUBLISHED, PAUSED)
            .to(CLOSED)
            .by(EMPLOYER_LEAD, COORDINATOR)
            .on(Event.EXPIRE)
            .from(PUBLISHED, PAUSED)
            .to(EXPIRED)
            .when("the closing day has passed")
            .by(SYSTEM)
            .build();
}
