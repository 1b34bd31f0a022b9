package org.guildhall.opportunities;

import static org.guildhall.platform.actor.Role.COORDINATOR;
import static org.guildhall.platform.actor.Role.EMPLOYER_LEAD;
import static org.guildhall.platform.actor.Role.LEARNER;
import static org.guildhall.platform.actor.Role.SYSTEM;

import org.guildhall.platform.lifecycle.LifeCycle;

/** Where an application stands. */
public enum ApplicationState {
    DRAFT,
    SUBMITTED,
    VIEWED,
    INTERVIEW,
    OFFERED,
    ACCEPTED,
    REFUSED,
    DECLINED,
    WITHDRAWN,
    EXPIRED;

    /** What moves an application on. */
    public enum Event {
        SUBMIT,
        VIEW,
        INVITE,
        OFFER,
        ACCEPT,
        REFUSE,
        DECLINE,
        WITHDRAW,
        EXPIRE;

        /** Whether the other side reads why. */
        public boolean needsReason() {
            return this == REFUSE || this == DECLINE;
        }
    }

    static final LifeCycle<ApplicationState, Event> LIFE_CYCLE = LifeCycle.of(
                    "application", ApplicationState.class, Event.class)
            .initial(DRAFT)
            .on(Event.SUBMIT)
            .from(DRAFT)
            .to(SUBMITTED)
            .by(LEARNER)
            .on(Event.VIEW)
            .from(SUBMITTED)
            .to(VIEWED)
            .by(EMPLOYER_LEAD, COORDINATOR)
            .on(Event.INVITE)
            .from(SUBMITTED, VIEWED)
            .to(INTERVIEW)
            .by(EMPLOYER_LEAD, COORDINATOR)
            .on(Event.OFFER)
            .from(SUBMITTED, VIEWED, INTERVIEW)
            .to(OFFERED)
            .by(EMPLOYER_LEAD)
            .on(Event.ACCEPT)
            .from(OFFERED)
            .to(ACCEPTED)
            .by(LEARNER)
            .on(Event.REFUSE)
            .from(SUBMITTED, VIEWED, INTERVIEW, OFFERED)
            .to(REFUSED)
            .by(EMPLOYER_LEAD, COORDINATOR)
            .on(Event.DECLINE)
            .from(OFFERED)
            .to(DECLINED)
            .by(LEARNER)
            .on(Event.WITHDRAW)
            .from(DRAFT, SUBMITTED, VIEWED, INTERVIEW)
            .to(WITHDRAWN)
            .by(LEARNER)
            .on(Event.EXPIRE)
            .from(SUBMITTED, VIEWED, INTERVIEW, OFFERED)
            .to(EXPIRED)
            .by(SYSTEM)
            .build();
}
