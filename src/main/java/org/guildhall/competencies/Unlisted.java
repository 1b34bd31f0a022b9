package org.guildhall.competencies;

import java.util.UUID;

/**
 * Something that a framework's relations name and its lists do not describe.
 *
 * @param kind occupation, competency or group; a group has no page of its own
 * @param uri its name in the framework, all there is of it
 * @param relations how many relations name it
 */
public record Unlisted(UUID id, String kind, String uri, int relations) {

    /** The page about it, inside Guildhall; empty for a group. */
    public String path() {
        return new CompetencyLink(id, "", kind, "").path();
    }
}
