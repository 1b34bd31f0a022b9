package org.guildhall.asks;

import static org.guildhall.platform.actor.Role.*;

import org.guildhall.platform.lifecycle.LifeCycle;

/** Where an ask stands. */
public enum AskState {
    OPEN,
    DONE,
    DECLINED,
    WITHDRAWN,
    LAPSED;

    /** What ends an ask. */
    enum Ending {
        DO,
        DECLINE,
        WITHDRAW,
        LAPSE
    }

    static final LifeCycle<AskState, Ending> LIFE_CYCLE = LifeCycle.of("ask", AskState.class, Ending.class)
            .initial(OPEN)
            .on(Ending.DO)
            .from(OPEN)
            .to(DONE)
            .by(
                    LEARNER,
                    PROFESSIONAL,
                    SUPERVISOR,
                    MENTOR,
                    CLIENT,
                    EMPLOYER_LEAD,
                    ACADEMIC_TUTOR,
                    ASSESSOR,
                    COORDINATOR,
                    CURRICULUM_LEAD,
                    ADMINISTRATOR,
                    GUARDIAN,
                    SYSTEM)
            .on(Ending.DECLINE)
            .from(OPEN)
            .to(DECLINED)
            .when("it is theirs, with a reason")
            .by(
                    LEARNER,
                    PROFESSIONAL,
                    SUPERVISOR,
                    MENTOR,
                    CLIENT,
                    EMPLOYER_LEAD,
                    ACADEMIC_TUTOR,
                    ASSESSOR,
                    COORDINATOR,
                    CURRICULUM_LEAD,
                    ADMINISTRATOR,
                    GUARDIAN,
                    SYSTEM)
            .on(Ending.WITHDRAW)
            .from(OPEN)
            .to(WITHDRAWN)
            .by(SYSTEM)
            .on(Ending.LAPSE)
            .from(OPEN)
            .to(LAPSED)
            .by(SYSTEM)
            .build();
}
