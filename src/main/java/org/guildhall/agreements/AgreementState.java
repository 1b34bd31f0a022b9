package org.guildhall.agreements;

import static org.guildhall.platform.actor.Role.*;

import org.guildhall.platform.lifecycle.LifeCycle;

/** Where a version of an agreement stands. */
public enum AgreementState {
    AWAITING_SIGNATURES,
    PARTIALLY_SIGNED,
    IN_FORCE,
    WITHDRAWN;

    /** What moves a version on. */
    enum Event {
        SIGN,
        SIGN_LAST,
        WITHDRAW
    }

    static final LifeCycle<AgreementState, Event> LIFE_CYCLE = LifeCycle.of(
                    "agreement version", AgreementState.class, Event.class)
            .initial(AWAITING_SIGNATURES)
            .on(Event.SIGN)
            .from(AWAITING_SIGNATURES, PARTIALLY_SIGNED)
            .to(PARTIALLY_SIGNED)
            .when("it is their turn")
            .by(LEARNER, GUARDIAN, EMPLOYER_LEAD, COORDINATOR)
            .on(Event.SIGN_LAST)
            .from(AWAITING_SIGNATURES, PARTIALLY_SIGNED)
            .to(IN_FORCE)
            .when("theirs is the last signature")
            .by(LEARNER, GUARDIAN, EMPLOYER_LEAD, COORDINATOR)
            .on(Event.WITHDRAW)
            .from(AWAITING_SIGNATURES, PARTIALLY_SIGNED)
            .to(WITHDRAWN)
            .when("the placement has left")
            .by(SYSTEM)
            .build();
}
