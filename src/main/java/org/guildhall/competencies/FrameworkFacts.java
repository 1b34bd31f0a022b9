package org.guildhall.competencies;

/**
 * What is said about a framework wherever it is shown.
 *
 * @param code short name, unique among the shared frameworks
 * @param edition as its publisher numbers it; empty if unknown
 * @param language ISO 639-1
 * @param acknowledgement the sentence that its terms ask for
 * @param complete whether all of it is here or an excerpt
 */
record FrameworkFacts(
        String code,
        String name,
        String edition,
        String language,
        String source,
        String licence,
        String acknowledgement,
        String url,
        boolean complete) {

    static final String ESCO = "esco";

    /** ESCO under the terms of its download page. */
    static FrameworkFacts esco(String edition, String language, boolean complete) {
        return new FrameworkFacts(
                ESCO,
                complete ? "ESCO" : "ESCO (excerpt)",
                edition,
                language,
                "European Commission, ESCO classification",
                "Free reuse with acknowledgement of the source (Commission Decision 2011/833/EU)",
                "This service uses the ESCO classification of the European Commission.",
                "https://esco.ec.europa.eu",
                complete);
    }
}
