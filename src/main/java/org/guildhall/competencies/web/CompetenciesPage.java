package org.guildhall.competencies.web;

import java.util.List;
import java.util.Optional;
import org.guildhall.competencies.CompetencyHit;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Slice;

/** The search over competencies and occupations. */
public record CompetenciesPage(String words, List<Chip> kinds, Slice<CompetencyHit> hits, String path, boolean started)
        implements Page {

    private static final int LONGEST = 180;

    /** A find as the list shows it. */
    public record Find(
            CompetencyHit hit, List<Highlight.Piece> label, Optional<List<Highlight.Piece>> also, String description) {}

    public List<Find> finds() {
        Highlight highlight = new Highlight(words);
        return hits.rows().stream().map(hit -> find(hit, highlight)).toList();
    }

    /** Where the label doesn't say why it was found, another name of it does. */
    private static Find find(CompetencyHit hit, Highlight highlight) {
        Optional<String> also = highlight.isIn(hit.label())
                ? Optional.empty()
                : hit.alternatives().stream().filter(highlight::isIn).findFirst();
        return new Find(hit, highlight.of(hit.label()), also.map(highlight::of), brief(hit.description()));
    }

    private static String brief(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONGEST);
        return text.substring(0, space < LONGEST / 2 ? LONGEST : space) + "…";
    }
}
