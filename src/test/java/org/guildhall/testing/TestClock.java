package org.guildhall.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.guildhall.platform.time.Rehearsal;

/** A clock that stands still at 10:00 UTC on Thursday 14 May 2026 until a test moves it;
 * the demo’s past goes by in it. */
public final class TestClock implements InstantSource {

    /** Where it stands at the start of each test class. */
    public static final Instant START = Instant.parse("2026-05-14T10:00:00Z");

    private volatile Instant now = START;

    @Override
    public Instant instant() {
        return Rehearsal.over(() -> now).instant();
    }

    /** Stands at another moment from now on. */
    public void set(Instant moment) {
        now = moment;
    }

    /** Moves on, or back where negative. */
    public void advance(Duration by) {
        now = now.plus(by);
    }
}
