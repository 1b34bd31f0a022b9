package org.guildhall.competencies;

import java.util.UUID;

/**
 * A thing that stands in a relation to the one looked at.
 *
 * @param relation essential, optional, broader, narrower, group, related, or occupation_essential, occupation_optional
 * @param label empty for what relations name and the framework does not describe
 * @param kind as in {@link CompetencyHit}; group for a group, which has no page of its own
 */
public record CompetencyLink(UUID id, String relation, String kind, String label) {

    /** The page about it, inside Guildhall; empty for a group. */
    public String path() {
        return switch (kind) {
            case "group" -> "";
            case "occupation" -> "/occupations/" + id;
            case String other -> "/competencies/" + id;
        };
    }
}
