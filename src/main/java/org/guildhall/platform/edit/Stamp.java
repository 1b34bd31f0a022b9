package org.guildhall.platform.edit;

import java.time.Instant;
import org.guildhall.platform.actor.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The last change of something that can be written by a form: which revision it made, who made it and when.
 *
 * @param revision counts the changes from 0; a form carries it, and its write names it
 * @param person null where nobody has changed it since it was made
 * @param name of the person at that time; null like the person
 * @param at null like the person
 */
public record Stamp(
        int revision,
        @Nullable PersonId person,
        @Nullable String name,
        @Nullable Instant at) {

    /** Of something that does not exist yet. */
    public static Stamp none() {
        return new Stamp(0, null, null, null);
    }
}
