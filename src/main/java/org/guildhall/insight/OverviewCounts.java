package org.guildhall.insight;

import java.util.Map;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.web.PlaceCounts;
import org.guildhall.platform.words.Say;
import org.springframework.stereotype.Component;

/** How many placements are off their track, and how many there are, in the navigation of those who answer for them. */
@Component
class OverviewCounts implements PlaceCounts {

    private final Insight insight;

    OverviewCounts(Insight insight) {
        this.insight = insight;
    }

    @Override
    public Map<String, Long> of(Actor actor) {
        return Insight.hasOverview(actor) ? insight.places(actor, Say.today()) : Map.of();
    }
}
