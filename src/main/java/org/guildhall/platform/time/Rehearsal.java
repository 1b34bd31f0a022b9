package org.guildhall.platform.time;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Lets what happened before the first start of a demonstration happen at its own moment: an act that runs here, and
 * whatever listeners do about it, sees that moment as now. Only a Guildhall that is a demonstration has one, so that
 * nobody can date an act back where people's records are kept.
 */
public final class Rehearsal {

    private static final ScopedValue<Stage> STAGE = ScopedValue.newInstance();

    Rehearsal() {}

    /** The moment that is played, and what listeners still have to do at it. */
    private record Stage(Instant moment, Queue<Runnable> waiting) {}

    /** Whether what runs here is played at a moment of the past. */
    public static boolean isOn() {
        return STAGE.isBound();
    }

    /** A clock that shows the moment which is played, and what another clock shows everywhere else. */
    public static InstantSource over(InstantSource real) {
        return () -> STAGE.isBound() ? STAGE.get().moment() : real.instant();
    }

    /** Runs an act at a moment, then what listeners do about it, at the same moment, until nothing is left to do. */
    public void at(Instant moment, Runnable act) {
        Stage stage = new Stage(moment, new ArrayDeque<>());
        ScopedValue.where(STAGE, stage).run(() -> {
            act.run();
            for (Runnable next = stage.waiting().poll();
                    next != null;
                    next = stage.waiting().poll()) {
                next.run();
            }
        });
    }

    /** Keeps what a listener does until the act that it listens to is over. */
    static void after(Runnable work) {
        STAGE.get().waiting().add(work);
    }
}
