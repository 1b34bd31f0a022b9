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
    private final LogbookStore weeks;

    RequiredHours(LedgerStore store, LogbookStore weeks) {
        this.store = store;
        this.weeks = weeks;
    }

    @Override
    public Optional<String> missing(Actor actor, Placement placement) {
        int missing = placement.requiredHours() * 60 - store.approved(placement.id());
        return missing > 0 ? Optional.of(Say.text("logbook.missing-hours", Say.hours(missing))) : Optional.empty();
    }

    /** Hours that nobody has approved by then never count. */
    @Override
    public Optional<String> loss(Actor actor, Placement placement) {
        int waiting = weeks.waiting(placement.id());
        return waiting > 0 ? Optional.of(Say.text("logbook.loss", Say.hours(waiting))) : Optional.empty();
    }
}
