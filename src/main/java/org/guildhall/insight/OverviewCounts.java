package org.guildhall.insight;

import java.util.HashMap;
import java.util.Map;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Role;
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
        if (!Insight.hasOverview(actor)) {
            return Map.of();
        }
        Map<String, Long> places = new HashMap<>(insight.places(actor, Say.today()));
        if (actor.is(Role.CURRICULUM_LEAD)) {
            // their first page is about programmes, not about what is off track
            places.remove("/home");
        }
        return places;
    }
}
