package org.guildhall.logbook;

import org.guildhall.placements.PlacementAdvanced;
import org.guildhall.placements.PlacementState;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Ends the logbook of a placement that is over. Completed, its record says what the hours came to: every week is locked,
 * and nobody is asked any more to decide on one or to change it. Left early, what was put forward can still be approved,
 * but nothing be written again.
 */
@Component
class CompletedLogbook {

    private final LogbookStore store;
    private final WeekAsks asks;

    CompletedLogbook(LogbookStore store, WeekAsks asks) {
        this.store = store;
        this.asks = asks;
    }

    @ApplicationModuleListener
    void on(PlacementAdvanced advanced) {
        Actor system = Acting.current();
        if (advanced.to() == PlacementState.COMPLETED) {
            store.undecided(advanced.placement()).forEach(week -> asks.completed(system, week));
            store.lock(advanced.placement());
        } else if (!advanced.to().isRunning() && advanced.to() != PlacementState.ENDED) {
            store.undecided(advanced.placement()).forEach(week -> asks.left(system, week));
        }
    }
}
