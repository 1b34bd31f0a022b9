package org.guildhall.placements;

import java.util.Map;
import java.util.UUID;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.edit.Edit;
import org.guildhall.platform.edit.Stamp;
import org.guildhall.platform.history.History;
import org.guildhall.platform.live.Live;
import org.guildhall.platform.web.Forbidden;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The terms of a placement while it is being agreed on. */
@Service
@Transactional
public class PlacementTerms {

    private static final String RESTATED = "placements.history.restated";

    private final PlacementStore store;
    private final Placements placements;
    private final History history;
    private final Live live;
    private final ApplicationEventPublisher events;

    PlacementTerms(
            PlacementStore store, Placements placements, History history, Live live, ApplicationEventPublisher events) {
        this.store = store;
        this.placements = placements;
        this.history = history;
        this.live = live;
        this.events = events;
    }

    /** Whether the actor may write the terms anew, and why not. */
    public Decision may(Actor actor, Placement placement) {
        return PlacementAccess.mayRestate(actor, placement.state());
    }

    /**
     * Writes the terms anew; everybody signs anew then. Throws {@link Forbidden} where the actor may not, with who has moved
     * the placement on where somebody has.
     *
     * @param revision of the placement that the actor began from
     */
    public Edit<Placement> restate(Actor actor, PlacementId id, Terms terms, int revision) {
        Placement placement = placements.view(actor, id);
        UUID subject = id.value();
        if (may(actor, placement) instanceof Decision.Denied denied) {
            throw PlacementAccess.mayRestate(actor, PlacementState.AGREEING).isAllowed()
                    ? history.refusal(denied, subject)
                    : new Forbidden(denied);
        }
        if (!store.restate(id, terms, revision)) {
            Placement now = placements.view(actor, id);
            return Edit.overtaken(now, stamp(now));
        }
        history.note(actor, RESTATED, subject, subject, Map.of());
        live.changed(subject);
        events.publishEvent(new PlacementRestated(id));
        return Edit.saved();
    }

    private Stamp stamp(Placement now) {
        return history.of(now.id().value()).stream()
                .filter(it -> it.act().startsWith("placements."))
                .findFirst()
                .map(it -> new Stamp(now.revision(), null, it.actorName(), it.at()))
                .orElseGet(() -> new Stamp(now.revision(), null, null, null));
    }
}
