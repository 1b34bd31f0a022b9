package org.guildhall.platform.actor;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** By which way somebody came in. */
public sealed interface Door {

    /** Signed in, in a browser. */
    record Session() implements Door {}

    /**
     * A link for one ask or for a list of asks, without an account.
     *
     * @param ask the one ask; the first of a list
     * @param subjects what the ask, and others of its kind, are about: weeks, an agreement, an application
     * @param list the asks of a list; empty where the link is for one
     */
    record Link(UUID ask, Set<UUID> subjects, Set<UUID> list) implements Door {

        public Link {
            subjects = Set.copyOf(subjects);
            list = Set.copyOf(list);
        }

        /** A link for one ask. */
        public Link(UUID ask, Set<UUID> subjects) {
            this(ask, subjects, Set.of());
        }
    }

    /**
     * Signed in as an administrator who acts for the person.
     *
     * @param id of this one time that they do
     * @param by who really acts
     * @param until when it ends by itself
     */
    record Assistance(UUID id, PersonId by, String byName, Instant until) implements Door {}

    /** A job of Guildhall's own. */
    record Job(String name) implements Door {}

    /** Not come in at all. */
    record None() implements Door {}

    /** The word kept in the history: session, link, assistance, job or none. */
    default String word() {
        return switch (this) {
            case Session ignored -> "session";
            case Link ignored -> "link";
            case Assistance ignored -> "assistance";
            case Job ignored -> "job";
            case None ignored -> "none";
        };
    }
}
