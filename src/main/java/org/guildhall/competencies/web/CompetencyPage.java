package org.guildhall.competencies.web;

import java.util.List;
import org.guildhall.competencies.Competency;
import org.guildhall.competencies.CompetencyLink;
import org.guildhall.platform.web.Page;

/** One competency and what is around it. */
public record CompetencyPage(Competency competency, List<CompetencyLink> around, List<CompetencyLink> occupations)
        implements Page {

    /** The links of one relation. */
    public List<CompetencyLink> links(String relation) {
        return java.util.stream.Stream.concat(around.stream(), occupations.stream())
                .filter(link -> link.relation().equals(relation))
                .toList();
    }
}
