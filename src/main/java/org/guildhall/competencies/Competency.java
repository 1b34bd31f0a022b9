package org.guildhall.competencies;

import java.util.List;

/**
 * One item of a framework.
 *
 * @param framework the framework's name and edition
 * @param acknowledgement the sentence that the framework's terms ask for
 * @param uri the address by which its publisher names it
 * @param kind knowledge, skill, behaviour, language, attitude or other
 * @param reuseLevel transversal, cross_sector, sector_specific, occupation_specific, or empty if not stated
 * @param language of its words, ISO 639-1
 * @param status released, or retired when the framework no longer names it
 */
public record Competency(
        CompetencyId id,
        String framework,
        String acknowledgement,
        String language,
        String uri,
        String kind,
        String reuseLevel,
        String label,
        List<String> alternativeLabels,
        String description,
        String scopeNote,
        String status) {}
