package org.guildhall.opportunities;

import java.util.Map;
import java.util.UUID;
import org.guildhall.organisations.LeadNamed;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.history.History;
import org.guildhall.platform.live.Live;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Once somebody speaks for an employer, the roles that a coordinator kept for it are theirs, and so are the answers. */
@Component
class Entrusting {

    private final EntrustingStore store;
    private final ApplicationAsks asks;
    private final History history;
    private final Live live;

    Entrusting(EntrustingStore store, ApplicationAsks asks, History history, Live live) {
        this.store = store;
        this.asks = asks;
        this.history = history;
        this.live = live;
    }

    @ApplicationModuleListener
    void on(LeadNamed named) {
        Actor system = Acting.current();
        for (EntrustingStore.Waiting waiting : store.waiting(named.employer())) {
            asks.answerInstead(system, waiting, named.lead(), named.employer());
            live.changed(waiting.id().value());
        }
        for (UUID role : store.handOver(named.employer(), named.lead())) {
            history.note(system, "opportunities.history.entrusted", role, null, Map.of());
            live.changed(role);
        }
    }
}
