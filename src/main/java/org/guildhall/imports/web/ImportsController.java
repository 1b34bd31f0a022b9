package org.guildhall.imports.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.imports.ImportColumn;
import org.guildhall.imports.ImportCounts;
import org.guildhall.imports.ImportFile;
import org.guildhall.imports.ImportId;
import org.guildhall.imports.ImportState;
import org.guildhall.imports.ImportTarget;
import org.guildhall.imports.Imports;
import org.guildhall.imports.RowProblem;
import org.guildhall.imports.Verdict;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.web.Notice;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.web.Redirect;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A file from its upload over the choice of columns to what was found and what was written: a page for each step. */
@Controller
class ImportsController {

    private static final int PAGE = 50;
    // beyond what is read in any case; read no more into memory than it takes to say so
    private static final long LARGEST = 20L * 1024 * 1024;

    private final Imports imports;

    ImportsController(Imports imports) {
        this.imports = imports;
    }

    @GetMapping("/imports/new/{target}")
    NewImportPage choose(Actor actor, @PathVariable String target) {
        return choose(actor, target, "RECOGNISE", Problems.none());
    }

    private NewImportPage choose(Actor actor, String name, String reading, Problems problems) {
        ImportTarget target = imports.target(actor, name);
        return new NewImportPage(
                target,
                imports.missing(actor, name).orElse(null),
                imports.columns(actor, name),
                imports.recent(actor, name),
                reading,
                problems);
    }

    @PostMapping("/imports/new/{target}")
    Object upload(
            Actor actor,
            @PathVariable String target,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "RECOGNISE") String reading)
            throws IOException {
        Imports.Upload upload = read(actor, target, file, reading);
        return switch (upload) {
            case Imports.Upload.Kept kept -> Redirect.to("/imports/" + kept.id().value() + "/columns");
            case Imports.Upload.Refused refused -> {
                Problems problems = Problems.of(
                        "file", Say.text(refused.key(), refused.details().toArray()));
                yield Page.invalid(choose(actor, target, reading, problems));
            }
        };
    }

    private Imports.Upload read(Actor actor, String target, @Nullable MultipartFile file, String reading)
            throws IOException {
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isEmpty()) {
            return new Imports.Upload.Refused("imports.problem.no-file", List.of());
        }
        if (file.getSize() > LARGEST) {
            String megabytes = Long.toString(file.getSize() / (1024 * 1024));
            return new Imports.Upload.Refused("imports.problem.large", List.of(megabytes));
        }
        return imports.upload(actor, target, file.getOriginalFilename(), file.getBytes(), reading);
    }

    @GetMapping("/imports/{id}/columns")
    Object columns(Actor actor, @PathVariable ImportId id) {
        ImportFile file = imports.view(actor, id);
        if (file.state().isBusy() || file.state() == ImportState.DONE) {
            return Redirect.to("/imports/" + id.value());
        }
        List<ImportColumn> columns = imports.columns(actor, file.target());
        Map<String, String> chosen = new HashMap<>();
        for (int at = 0; at < columns.size() && at < file.mapping().size(); at++) {
            chosen.put(columns.get(at).name(), file.mapping().get(at));
        }
        return page(actor, file, chosen, Problems.none());
    }

    private ColumnsPage page(Actor actor, ImportFile file, Map<String, String> chosen, Problems problems) {
        ImportTarget target = imports.target(actor, file.target());
        return new ColumnsPage(
                file,
                target,
                imports.columns(actor, file.target()),
                chosen,
                imports.sample(actor, file.id()),
                problems);
    }

    @PostMapping("/imports/{id}/columns")
    Object map(Actor actor, @PathVariable ImportId id, @RequestParam Map<String, String> chosen) {
        ImportFile file = imports.view(actor, id);
        Problems problems = Problems.none();
        for (RowProblem problem : imports.map(actor, id, chosen)) {
            problems = problems.and(problem.column(), problem.text());
        }
        return problems.isEmpty()
                ? Redirect.to("/imports/" + id.value())
                : Page.invalid(page(actor, file, chosen, problems));
    }

    @GetMapping("/imports/{id}")
    Object one(
            Actor actor,
            @PathVariable ImportId id,
            @RequestParam(required = false) Verdict.@Nullable Kind rows,
            @RequestParam(required = false) @Nullable Integer after) {
        ImportFile file = imports.view(actor, id);
        return switch (file.state()) {
            case UPLOADED -> Redirect.to("/imports/" + id.value() + "/columns");
            case CHECKING, CHECKED, WRITING, DONE -> {
                ImportCounts counts = imports.counts(actor, id);
                Verdict.Kind kind = rows == null ? first(counts) : rows;
                yield new ImportPage(
                        file,
                        imports.target(actor, file.target()),
                        counts,
                        imports.isStuck(actor, file),
                        kind,
                        imports.rows(actor, id, kind, after, PAGE),
                        after != null);
            }
        };
    }

    /** What has to be looked at first. */
    private static Verdict.Kind first(ImportCounts counts) {
        if (counts.refused() > 0) {
            return Verdict.Kind.REFUSED;
        }
        if (counts.fresh() > 0) {
            return Verdict.Kind.FRESH;
        }
        return counts.changed() > 0 ? Verdict.Kind.CHANGED : Verdict.Kind.UNCHANGED;
    }

    @PostMapping("/imports/{id}/confirmations")
    Redirect confirm(Actor actor, @PathVariable ImportId id) {
        imports.confirm(actor, id);
        return Redirect.to("/imports/" + id.value());
    }

    @PostMapping("/imports/{id}/runs")
    Redirect goOn(Actor actor, @PathVariable ImportId id) {
        imports.goOn(actor, id);
        return Redirect.to("/imports/" + id.value());
    }

    @PostMapping("/imports/{id}/removals")
    Redirect discard(Actor actor, @PathVariable ImportId id) {
        ImportFile file = imports.view(actor, id);
        imports.discard(actor, id);
        return Redirect.to("/imports/new/" + file.target(), Notice.of("imports.discarded", file.name()));
    }
}
