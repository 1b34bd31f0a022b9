package org.guildhall.platform.time;

import java.time.Duration;

/** Lets a thread that has been told to end come to its end. */
public final class Ending {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private Ending() {}

    /**
     * Waits two seconds, and interrupts only then: a thread that is interrupted while it speaks to the database or to the
     * mail server leaves a broken connection, and what it was doing undone.
     */
    public static void of(Thread thread) {
        try {
            if (!thread.join(PATIENCE)) {
                thread.interrupt();
            }
        } catch (InterruptedException hurried) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
