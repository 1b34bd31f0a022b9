package org.guildhall.logbook;

import org.guildhall.placements.PlacementAdvanced;
import org.guildhall.placements.PlacementState;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Locks the approved weeks of a completed placement: its record says what they came to. */
@Component
class CompletedLogbook {

    private final LogbookStore store;

    CompletedLogbook(LogbookStore store) {
        this.store = store;
    }

    @ApplicationModuleListener
    void on(PlacementAdvanced advanced) {
        if (advanced.to() == PlacementState.COMPLETED) {
            store.lock(advanced.placement());
        }
    }
}
