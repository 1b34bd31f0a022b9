package org.guildhall.journeys;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.guildhall.platform.time.Rehearsal;

/**
 * Goes like any clock, and is put forward when a story needs days to pass. Never back: what was written would lie ahead.
 * The demo’s past goes by in it as in any clock.
 */
final class MovingClock implements InstantSource {

    private final InstantSource shown = Rehearsal.over(this::real);
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return shown.instant();
    }

    private Instant real() {
        return Instant.now().plus(ahead);
    }

    void forward(Duration by) {
        ahead = ahead.plus(by);
    }
}
