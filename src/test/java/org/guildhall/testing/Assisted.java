package org.guildhall.testing;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.PersonId;

/** Somebody for whom an administrator acts. */
public final class Assisted {

    private static final UUID ID = new UUID(0, 99);

    private Assisted() {}

    /** The same person, by an administrator's hand. */
    public static Actor by(Actor actor) {
        Door door = new Door.Assistance(ID, new PersonId(ID), "Ada Admin", Instant.MAX);
        return new Actor(actor.person(), actor.name(), actor.role(), actor.organisation(), door, actor.placements());
    }
}
