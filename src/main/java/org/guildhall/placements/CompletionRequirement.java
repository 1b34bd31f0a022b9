package org.guildhall.placements;

import java.util.Optional;
import org.guildhall.platform.actor.Actor;

/** What a module wants fulfilled before a placement may be completed. */
public interface CompletionRequirement {

    /** What is still missing, as a sentence for the reader; empty where nothing is. */
    Optional<String> missing(Actor actor, Placement placement);

    /** What is lost by completing now, as a sentence for the reader; empty where nothing is. */
    default Optional<String> loss(Actor actor, Placement placement) {
        return Optional.empty();
    }
}
