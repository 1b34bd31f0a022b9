package org.guildhall.platform.limits;

import io.github.bucket4j.TimeMeter;
import java.time.Instant;
import java.time.InstantSource;

/** The injected time as bucket4j wants it. */
record InstantMeter(InstantSource time) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
        Instant now = time.instant();
        return now.getEpochSecond() * 1_000_000_000 + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
        return true;
    }
}
