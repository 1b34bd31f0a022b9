package org.guildhall.logbook;

import java.util.Optional;
import org.guildhall.placements.CompletionRequirement;
import org.guildhall.placements.Placement;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.words.Say;
import org.springframework.stereotype.Component;

/** A placement completes only with its required hours approved. */
@Component
class RequiredHours implements CompletionRequirement {

    private final LedgerStore store;

    RequiredHours(LedgerStore store) {
        this.store = store;
    }

    @Override
    public Optional<String> missing(Actor actor, Placement placement) {
        int missing = placement.requiredHours() * 60 - store.approved(placement.id());
        return missing > 0 ? Optional.of(Say.text("logbook.missing-hours", Say.hours(missing))) : Optional.empty();
    }
}
