package org.guildhall.placements;

import gg.jte.Content;
import java.util.Optional;
import org.guildhall.platform.actor.Actor;

/** What another module shows on a placement's first page. */
public interface PlacementPart {

    /** The part; empty where there is nothing for this reader. */
    Optional<Content> of(Actor actor, Placement placement);
}
