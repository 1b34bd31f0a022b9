package org.guildhall.conversations;

import java.util.Map;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.web.PlaceCounts;
import org.springframework.stereotype.Component;

/** How many messages a person has not read, in the navigation. */
@Component
class UnreadCounts implements PlaceCounts {

    private final Conversations conversations;

    UnreadCounts(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public Map<String, Long> of(Actor actor) {
        long unread = conversations.unread(actor);
        return unread == 0 ? Map.of() : Map.of("/messages", unread);
    }
}
