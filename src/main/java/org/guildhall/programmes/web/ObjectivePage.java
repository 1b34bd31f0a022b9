package org.guildhall.programmes.web;

import java.util.List;
import org.guildhall.competencies.CompetencyHit;
import org.guildhall.platform.web.Option;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.programmes.ProgrammeVersion;

/** A new objective: first the competency it is tied to, then what the learner does and how well. */
public record ObjectivePage(
        ProgrammeVersion version,
        String words,
        List<CompetencyHit> hits,
        List<String> chosen,
        String title,
        int level,
        Problems problems)
        implements Page {

    public List<Option> options() {
        return hits.stream()
                .map(hit -> new Option(hit.id().toString(), hit.label(), hit.description()))
                .toList();
    }

    public List<Option> levels() {
        return version.rubric().stream()
                .map(it -> new Option(String.valueOf(it.level()), it.level() + " · " + it.name(), it.descriptor()))
                .toList();
    }
}
