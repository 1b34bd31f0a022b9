package org.guildhall.operation;

/**
 * What does not go by itself.
 *
 * @param letters waiting to leave, whether refused before or not
 * @param lettersGivenUp not tried any more
 * @param events not heard a minute after they happened
 * @param jobs whose last run failed
 * @param work long work that is silent
 * @param texts text messages that the provider has not taken yet, though it was asked
 */
public record Troubles(long letters, long lettersGivenUp, long events, long jobs, long work, long texts) {

    /** How many things somebody should look at. */
    public long all() {
        return lettersGivenUp + events + jobs + work;
    }
}
