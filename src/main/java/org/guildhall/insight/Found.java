package org.guildhall.insight;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a search found and its searcher may see.
 *
 * @param label its name
 * @param place which organisation or person it belongs to; null where there is none
 * @param word the role, kind or state as the database has it; null where there is none
 * @param person whose portrait stands beside it; null where it is nobody's
 * @param rank how far from the words: 0 is the words themselves
 */
public record Found(
        UUID id,
        String label,
        @Nullable String place,
        @Nullable String word,
        @Nullable UUID person,
        int rank) {

    /** What can be found. */
    public enum Kind {
        PEOPLE,
        PLACEMENTS,
        ORGANISATIONS,
        OPPORTUNITIES
    }
}
