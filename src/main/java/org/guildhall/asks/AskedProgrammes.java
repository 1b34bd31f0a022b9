package org.guildhall.asks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.web.Option;

/** Tells which programme a placement belongs to, for its reminders. The module that knows placements implements it. */
public interface AskedProgrammes {

    /** The programme of a placement; empty where there is no such placement. To be asked by Guildhall itself. */
    Optional<UUID> ofPlacement(UUID placement);

    /** The programmes of the actor's institution by name; the value is the programme's id. */
    List<Option> of(Actor actor);
}
