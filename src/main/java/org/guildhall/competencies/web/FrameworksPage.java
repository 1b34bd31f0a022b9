package org.guildhall.competencies.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.competencies.FrameworkImport;
import org.guildhall.competencies.FrameworkLine;
import org.guildhall.platform.web.Figure;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Slice;
import org.guildhall.platform.web.TimelineEntry;
import org.guildhall.platform.words.Phrase;
import org.guildhall.platform.words.Say;
import org.guildhall.platform.work.Work;
import org.jspecify.annotations.Nullable;

/** The frameworks that are here: where from, how much, since when, and who imported them. */
public record FrameworksPage(
        List<FrameworkLine> frameworks,
        Slice<FrameworkImport> imports,
        @Nullable Work running,
        boolean mayImport,
        boolean started)
        implements Page {

    /** What an open page listens to. */
    public String topics() {
        Stream<String> shown = frameworks.stream().map(it -> it.id().value().toString());
        Stream<String> runs =
                Stream.ofNullable(running).map(it -> it.id().value().toString());
        return Stream.concat(shown, runs).collect(Collectors.joining(" "));
    }

    public List<Figure> figures(FrameworkLine framework) {
        return List.of(
                new Figure(Say.number(framework.competencies()), Say.text("competencies.figure.competencies")),
                new Figure(Say.number(framework.occupations()), Say.text("competencies.figure.occupations")),
                new Figure(Say.number(framework.skillGroups()), Say.text("competencies.figure.groups")),
                new Figure(Say.number(framework.relations()), Say.text("competencies.figure.relations")));
    }

    public List<TimelineEntry> timeline() {
        return imports.rows().stream().map(FrameworksPage::entry).toList();
    }

    private static TimelineEntry entry(FrameworkImport it) {
        String state = it.state().name().toLowerCase(Locale.ROOT);
        String text = Say.text("competencies.imports." + state, it.personName(), it.classificationName());
        Phrase problem = it.problem();
        String detail = it.state() == FrameworkImport.State.DONE ? counts(it) : problem == null ? null : problem.text();
        return new TimelineEntry(text, it.finishedAt() == null ? it.startedAt() : it.finishedAt(), detail);
    }

    private static String counts(FrameworkImport it) {
        boolean none = it.added() + it.changed() + it.retired() == 0;
        return Phrase.of(
                        none ? "competencies.import.nothing-new" : "competencies.import.done",
                        "added",
                        it.added(),
                        "changed",
                        it.changed(),
                        "unchanged",
                        it.unchanged(),
                        "retired",
                        it.retired())
                .text();
    }
}
