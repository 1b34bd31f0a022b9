package org.guildhall.platform.edit;

/**
 * What became of a write that named the revision it began from.
 *
 * @param <T> what is written
 */
public sealed interface Edit<T> {

    /** It is written. */
    record Saved<T>() implements Edit<T> {}

    /**
     * Somebody has saved since that revision, so nothing is written.
     *
     * @param now what is saved now
     * @param by who saved it and when
     */
    record Overtaken<T>(T now, Stamp by) implements Edit<T> {}

    static <T> Edit<T> saved() {
        return new Saved<>();
    }

    static <T> Edit<T> overtaken(T now, Stamp by) {
        return new Overtaken<>(now, by);
    }

    default boolean isSaved() {
        return this instanceof Saved;
    }
}
