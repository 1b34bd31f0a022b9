package org.guildhall.competencies;

import java.util.List;

/**
 * One occupation of a framework and what it asks for.
 *
 * @param code as the framework numbers it (ESCO: ISCO-08 and further places); may be empty
 * @param language of its words, ISO 639-1
 */
public record Occupation(
        OccupationId id,
        String framework,
        String acknowledgement,
        String language,
        String uri,
        String code,
        String label,
        List<String> alternativeLabels,
        String description,
        List<CompetencyLink> essential,
        List<CompetencyLink> optional) {

    Occupation asking(List<CompetencyLink> essentialOnes, List<CompetencyLink> optionalOnes) {
        return new Occupation(
                id,
                framework,
                acknowledgement,
                language,
                uri,
                code,
                label,
                alternativeLabels,
                description,
                essentialOnes,
                optionalOnes);
    }
}
