package org.guildhall.platform.web;

import java.util.Map;
import org.guildhall.platform.actor.Actor;

/**
 * How many wait in the places of the navigation. Modules that know implement it; each is asked once for every page, so it
 * must be a read or two by index.
 */
public interface PlaceCounts {

    /** Counts by the path of the place, such as {@code /inbox}; what is left out is not shown. */
    Map<String, Long> of(Actor actor);
}
