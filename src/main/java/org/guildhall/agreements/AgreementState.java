package org.guildhall.agreements;

import static org.guildhall.platform.actor.Role.*;

import org.guildhall.platform.lifecycle.LifeCycle;

/** Where a version of an agreement stands. */
public enum AgreementState {
    AWAITING_SIGNATURES,
    PARTIALLY_SIGNED,
    IN_FORCE,
    /** The placement it was for is over. */
    ENDED,
    /** Somebody who should have signed has said why they do not. */
    REJECTED,
    /** Replaced by a newer version before everybody had signed, or the placement was left. */
    WITHDRAWN,
    /** Its last day passed before everybody had signed. */
    EXPIRED;

    /** What moves a version on. */
    enum Event {
        SIGN,
        SIGN_LAST,
        REJECT,
        WITHDRAW,
        EXPIRE,
        END
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
            .on(Event.REJECT)
            .from(AWAITING_SIGNATURES, PARTIALLY_SIGNED)
            .to(REJECTED)
            .when("it is their turn, with a reason")
            .by(LEARNER, GUARDIAN, EMPLOYER_LEAD, COORDINATOR)
            .on(Event.WITHDRAW)
            .from(AWAITING_SIGNATURES, PARTIALLY_SIGNED)
            .to(WITHDRAWN)
            .when("a newer version takes its place, or the placement has left")
            .by(SYSTEM)
            .on(Event.EXPIRE)
            .from(AWAITING_SIGNATURES, PARTIALLY_SIGNED)
            .to(EXPIRED)
            .when("its last day has passed")
            .by(SYSTEM)
            .on(Event.END)
            .from(IN_FORCE)
            .to(ENDED)
            .when("the placement is over")
            .by(SYSTEM)
            .build();

    /** Whether signatures are still awaited. */
    public boolean isAwaited() {
        return switch (this) {
            case AWAITING_SIGNATURES, PARTIALLY_SIGNED -> true;
            case IN_FORCE, ENDED, REJECTED, WITHDRAWN, EXPIRED -> false;
        };
    }

    /** Whether it was left before everybody had signed: a new version may follow. */
    public boolean isLeft() {
        return switch (this) {
            case REJECTED, WITHDRAWN, EXPIRED -> true;
            case AWAITING_SIGNATURES, PARTIALLY_SIGNED, IN_FORCE, ENDED -> false;
        };
    }
}
