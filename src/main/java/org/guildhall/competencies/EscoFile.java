package org.guildhall.competencies;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The files that the import reads of ESCO's CSV download and the columns it needs of them, as the European Commission
 * publishes them (<a href="https://esco.ec.europa.eu/en/use-esco/download">ESCO download</a>, v1.1.1).
 */
enum EscoFile {
    SKILLS(
            Part.CLASSIFICATION,
            "skills",
            "conceptUri",
            "skillType",
            "reuseLevel",
            "preferredLabel",
            "altLabels",
            "hiddenLabels",
            "description",
            "scopeNote"),
    OCCUPATIONS(
            Part.CLASSIFICATION,
            "occupations",
            "conceptUri",
            "code",
            "preferredLabel",
            "altLabels",
            "hiddenLabels",
            "description",
            "scopeNote"),
    SKILL_GROUPS(Part.CLASSIFICATION, "skillGroups", "conceptUri", "code", "preferredLabel", "description"),
    ISCO_GROUPS(Part.CLASSIFICATION, "ISCOGroups", "conceptUri", "code", "preferredLabel", "description"),
    /** Names the top of each list: an excerpt lacks it, or lacks some of what it names. */
    CONCEPT_SCHEMES(Part.CLASSIFICATION, "conceptSchemes", "conceptSchemeUri", "hasTopConcept"),
    OCCUPATION_SKILLS(Part.RELATIONS, "occupationSkillRelations", "occupationUri", "skillUri", "relationType"),
    SKILL_SKILLS(Part.RELATIONS, "skillSkillRelations", "originalSkillUri", "relatedSkillUri", "relationType"),
    SKILL_BROADER(
            Part.RELATIONS, "broaderRelationsSkillPillar", "conceptUri", "broaderUri", "conceptType", "broaderType"),
    OCCUPATION_BROADER(
            Part.RELATIONS, "broaderRelationsOccPillar", "conceptUri", "broaderUri", "conceptType", "broaderType");

    /** Which of the two zips a file is in. */
    enum Part {
        CLASSIFICATION,
        RELATIONS
    }

    private final Part part;
    private final String stem;
    private final List<String> columns;
    private final Pattern name;

    EscoFile(Part part, String stem, String... columns) {
        this.part = part;
        this.stem = stem;
        this.columns = List.of(columns);
        this.name = Pattern.compile("(?:.*/)?" + stem + "(?:_([a-z]{2}))?\\.csv");
    }

    /** Whether there is nothing to import without it. */
    boolean needed() {
        return this != CONCEPT_SCHEMES;
    }

    Part part() {
        return part;
    }

    /** The name as people look for it in the zip, without language. */
    String title() {
        return stem + ".csv";
    }

    List<String> columns() {
        return columns;
    }

    Pattern entryName() {
        return name;
    }

    /** The temporary table that the file is copied into: one text column per column of the file. */
    String staging() {
        return "esco_" + name().toLowerCase(Locale.ROOT);
    }
}
