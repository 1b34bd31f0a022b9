package org.guildhall.people;

import java.time.Instant;

/**
 * One browser that somebody is signed in with.
 *
 * @param here whether it is the one that asks
 */
public record SignedIn(
        SignedInId id, String browser, String system, Way way, Instant begunAt, Instant lastSeenAt, boolean here) {

    public Device device() {
        return new Device(browser, system);
    }
}
