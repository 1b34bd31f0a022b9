package org.guildhall.asks;

import java.util.Map;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.web.PlaceCounts;
import org.springframework.stereotype.Component;

/** What awaits the reader, beside the inbox in the navigation. */
@Component
class InboxCount implements PlaceCounts {

    private final Asks asks;

    InboxCount(Asks asks) {
        this.asks = asks;
    }

    @Override
    public Map<String, Long> of(Actor actor) {
        return Map.of("/inbox", (long) asks.waiting(actor));
    }
}
