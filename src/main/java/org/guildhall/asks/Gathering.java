package org.guildhall.asks;

import java.time.Duration;

/** How long what somebody is asked is gathered for one letter. */
public enum Gathering {
    AT_ONCE(Duration.ZERO),
    TEN_MINUTES(Duration.ofMinutes(10)),
    HOUR(Duration.ofHours(1)),
    /** Until the next working morning. */
    MORNING(Duration.ofHours(1));

    private final Duration window;

    Gathering(Duration window) {
        this.window = window;
    }

    /** How far apart two asks may be that leave in one letter. */
    Duration window() {
        return window;
    }
}
