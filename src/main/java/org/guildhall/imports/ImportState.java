package org.guildhall.imports;

import static org.guildhall.platform.actor.Role.COORDINATOR;
import static org.guildhall.platform.actor.Role.CURRICULUM_LEAD;

import org.guildhall.platform.lifecycle.LifeCycle;

/** Where a file stands that is brought in. */
public enum ImportState {
    UPLOADED,
    CHECKING,
    CHECKED,
    WRITING,
    DONE;

    /** What moves it on. */
    public enum Event {
        MAP,
        FIND,
        CONFIRM,
        FINISH
    }

    static final LifeCycle<ImportState, Event> LIFE_CYCLE = LifeCycle.of("import", ImportState.class, Event.class)
            .initial(UPLOADED)
            .on(Event.MAP)
            .from(UPLOADED, CHECKED)
            .to(CHECKING)
            .when("the required columns are chosen")
            .by(COORDINATOR, CURRICULUM_LEAD)
            .on(Event.FIND)
            .from(CHECKING)
            .to(CHECKED)
            .when("every row is judged")
            .by(COORDINATOR, CURRICULUM_LEAD)
            .on(Event.CONFIRM)
            .from(CHECKED)
            .to(WRITING)
            .when("a row is new or changed")
            .by(COORDINATOR, CURRICULUM_LEAD)
            .on(Event.FINISH)
            .from(WRITING)
            .to(DONE)
            .when("every row is written")
            .by(COORDINATOR, CURRICULUM_LEAD)
            .build();

    /** Whether Guildhall works on it now. */
    public boolean isBusy() {
        return this == CHECKING || this == WRITING;
    }
}
