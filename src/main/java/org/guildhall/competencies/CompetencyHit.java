package org.guildhall.competencies;

import java.util.List;
import java.util.UUID;

/**
 * One find of a search.
 *
 * @param kind knowledge, skill, behaviour, language, attitude, other, or occupation
 * @param alternatives other names of it
 * @param description what the framework says about it; may be empty
 */
public record CompetencyHit(
        UUID id, String kind, String label, List<String> alternatives, String description, int place) {

    public boolean isOccupation() {
        return kind.equals("occupation");
    }

    /** The page about it, inside Guildhall. */
    public String path() {
        return (isOccupation() ? "/occupations/" : "/competencies/") + id;
    }

    String cursor() {
        return place + "~" + id + "~" + label;
    }
}
