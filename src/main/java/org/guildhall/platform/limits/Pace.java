package org.guildhall.platform.limits;

import java.time.Duration;

/** How fast somebody may go on: so many at once, and as many again over a time. Far beyond what hands can do. */
public enum Pace {

    /** What one person writes: a day's hours sent from a phone that was offline come at once. */
    WRITES_OF(300, Duration.ofMinutes(1)),

    /** What comes from one network address to be written: a whole college behind one router, in its busiest minute. */
    WRITES_FROM(6_000, Duration.ofMinutes(1)),

    /** Searches of one person: they look through whole tables. */
    SEARCHES_OF(120, Duration.ofMinutes(1)),

    /** Files that one person hands in: each is kept and read. */
    UPLOADS_OF(60, Duration.ofHours(1)),

    /** Secrets in addresses (links, sign-in links, codes of records) that one network address tries. */
    SECRETS_FROM(600, Duration.ofMinutes(1));

    private final long most;
    private final Duration within;

    Pace(long most, Duration within) {
        this.most = most;
        this.within = within;
    }

    long most() {
        return most;
    }

    Duration within() {
        return within;
    }
}
