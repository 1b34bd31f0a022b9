package org.guildhall.platform.actor;

import java.util.Set;
import java.util.UUID;

/** By which way somebody came in. */
public sealed interface Door {

    /** Signed in, in a browser. */
    record Session() implements Door {}

    /**
     * A link for one ask, without an account.
     *
     * @param subjects what the ask, and others of its kind, are about: weeks, an agreement, an application
     */
    record Link(UUID ask, Set<UUID> subjects) implements Door {

        public Link {
            subjects = Set.copyOf(subjects);
        }
    }

    /** A job of Guildhall's own. */
    record Job(String name) implements Door {}

    /** Not come in at all. */
    record None() implements Door {}

    /** The word kept in the history: session, link, job or none. */
    default String word() {
        return switch (this) {
            case Session ignored -> "session";
            case Link ignored -> "link";
            case Job ignored -> "job";
            case None ignored -> "none";
        };
    }
}
