package org.guildhall.journeys;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Goes like any clock, and is put forward when a story needs days to pass. Never back: what was written would lie ahead. */
final class MovingClock implements InstantSource {

    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    void forward(Duration by) {
        ahead = ahead.plus(by);
    }
}
