package org.guildhall.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.time.Rehearsal;

/**
 * What people did before the first start, in the order of time. Parts of the demo plan acts in any order; what would lie
 * after the start never happens, and is what now awaits somebody.
 */
final class Timeline {

    private final PriorityQueue<Planned> planned =
            new PriorityQueue<>(Comparator.comparing(Planned::at).thenComparing(Planned::number));

    private final Rehearsal rehearsal;
    private final Instant start;
    private int number;

    /** @param start the moment of the first start, where the past ends */
    Timeline(Rehearsal rehearsal, Instant start) {
        this.rehearsal = rehearsal;
        this.start = start;
    }

    private record Planned(Instant at, int number, Supplier<Actor> actor, Consumer<Actor> act) {}

    Instant start() {
        return start;
    }

    /** Plans an act of somebody who is known only then, because what they take part in is still to be made. */
    void plan(Instant at, Supplier<Actor> actor, Consumer<Actor> act) {
        if (at.isBefore(start)) {
            planned.add(new Planned(at, number++, actor, act));
        }
    }

    /** Lets everything happen that is planned, and what is planned meanwhile; returns how many acts it were. */
    int run() {
        int acts = 0;
        for (Planned next = planned.poll(); next != null; next = planned.poll()) {
            Planned it = next;
            rehearsal.at(it.at(), () -> {
                Actor actor = it.actor().get();
                Acting.as(atHome(actor), () -> it.act().accept(actor));
            });
            acts++;
        }
        return acts;
    }

    /**
     * Row security reads a link's reach from its token; there is none yet when the past is played, so the database knows
     * the person as signed in, and the history knows the door.
     */
    private static Actor atHome(Actor actor) {
        return actor.byLink()
                ? new Actor(
                        actor.person(),
                        actor.name(),
                        actor.role(),
                        actor.organisation(),
                        new Door.Session(),
                        actor.placements())
                : actor;
    }
}
