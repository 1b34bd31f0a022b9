package org.guildhall.placements;

import java.util.Optional;
import org.guildhall.platform.actor.Actor;

/** What the reader can do about somebody who takes part, beside their name. */
public interface PartyAct {

    /** The act's words and address; empty where there is none for this reader. */
    Optional<Link> of(Actor actor, Placement placement, Party party);

    /** Words and address. */
    record Link(String label, String path) {}
}
