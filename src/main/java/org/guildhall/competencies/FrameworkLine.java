package org.guildhall.competencies;

import java.time.Instant;

/**
 * A framework as a list shows it.
 *
 * @param edition as its publisher numbers it; empty if unknown
 * @param language ISO 639-1
 * @param acknowledgement the sentence that its terms ask for
 * @param url where its publisher offers it
 * @param complete whether all of it is here or an excerpt
 * @param relations links between occupations and competencies
 * @param unlisted things that relations name and the files do not describe
 * @param importedAt when an import last confirmed or changed it
 */
public record FrameworkLine(
        FrameworkId id,
        String name,
        String edition,
        String language,
        String source,
        String licence,
        String acknowledgement,
        String url,
        boolean complete,
        int competencies,
        int occupations,
        int skillGroups,
        int relations,
        int unlisted,
        Instant importedAt) {}
