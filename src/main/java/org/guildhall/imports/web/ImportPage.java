package org.guildhall.imports.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.guildhall.imports.ImportCounts;
import org.guildhall.imports.ImportFile;
import org.guildhall.imports.ImportState;
import org.guildhall.imports.ImportTarget;
import org.guildhall.imports.JudgedRow;
import org.guildhall.imports.RowProblem;
import org.guildhall.imports.Verdict;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Figure;
import org.guildhall.platform.web.Look;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Slice;
import org.guildhall.platform.words.Say;

/**
 * What a file would do, does, or has done.
 *
 * @param stuck whether the work on it was stopped or came to grief
 * @param kind which rows are listed
 */
public record ImportPage(
        ImportFile file,
        ImportTarget target,
        ImportCounts counts,
        boolean stuck,
        Verdict.Kind kind,
        Slice<JudgedRow> rows,
        boolean started)
        implements Page {

    public String base() {
        return "/imports/" + file.id().value();
    }

    public String path() {
        return Look.with(base(), "rows", kind.name());
    }

    public boolean isDone() {
        return file.state() == ImportState.DONE;
    }

    /** Counts of what would be, or was, done. */
    public List<Figure> figures() {
        return Arrays.stream(Verdict.Kind.values())
                .filter(it -> it != Verdict.Kind.REPEATED || counts.repeated() > 0)
                .map(it -> new Figure(Say.number(counts.of(it)), word(it)))
                .toList();
    }

    public List<Chip> chips() {
        return Arrays.stream(Verdict.Kind.values())
                .filter(it -> counts.of(it) > 0)
                .map(it -> new Chip(word(it), Look.with(base(), "rows", it.name()), it == kind, counts.of(it)))
                .toList();
    }

    private String word(Verdict.Kind kind) {
        String tense = isDone() ? "imports.done." : "imports.would.";
        return Say.text(tense + kind.name().toLowerCase(Locale.ROOT));
    }

    /** What the column is called; the whole row where the problem is of no column. */
    public String column(RowProblem problem) {
        return problem.column().isEmpty()
                ? Say.text("imports.whole-row")
                : Say.text(target.words() + "column." + problem.column());
    }
}
