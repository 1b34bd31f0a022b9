package org.guildhall.programmes.web;

import java.util.List;
import java.util.stream.IntStream;
import org.guildhall.organisations.Organisations;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.web.Csv;
import org.guildhall.platform.web.Notice;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.web.Redirect;
import org.guildhall.platform.words.Say;
import org.guildhall.programmes.Model;
import org.guildhall.programmes.ProgrammeVersion;
import org.guildhall.programmes.ProgrammeVersionId;
import org.guildhall.programmes.Programmes;
import org.guildhall.programmes.RubricLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of programmes, a new one from a model, and one version as it stands. */
@Controller
class ProgrammesController {

    private static final int PAGE = 25;
    private static final int CSV_PAGE = 500;

    private final Programmes programmes;
    private final Organisations organisations;

    ProgrammesController(Programmes programmes, Organisations organisations) {
        this.programmes = programmes;
        this.organisations = organisations;
    }

    @GetMapping("/programmes")
    Object list(Actor actor, @RequestParam(required = false) @Nullable String after) {
        if (actor.isNobody()) {
            return Redirect.to("/sign-in");
        }
        return new ProgrammesPage(programmes.list(actor, after, PAGE), programmes.mayStart(actor), after != null);
    }

    @GetMapping("/programmes.csv")
    Csv csv(Actor actor) {
        return Csv.of(
                "programmes",
                List.of(
                        Say.text("programmes.name"),
                        Say.text("programmes.model"),
                        Say.text("programmes.hours"),
                        Say.text("programmes.learners")),
                after -> programmes.list(actor, after, CSV_PAGE),
                it -> List.of(
                        it.title(), it.modelName(), String.valueOf(it.requiredHours()), String.valueOf(it.learners())));
    }

    @GetMapping("/programmes/new")
    NewProgrammePage form() {
        return new NewProgrammePage("", Model.INTERNSHIP.name(), Problems.none());
    }

    @PostMapping("/programmes")
    Object start(Actor actor, @RequestParam(defaultValue = "") String title, @RequestParam Model model) {
        Problems problems = Problems.none().when(title.isBlank(), "title", Say.text("programmes.title-missing"));
        if (!problems.isEmpty()) {
            return Page.invalid(new NewProgrammePage(title, model.name(), problems));
        }
        String zone = organisations.view(actor, actor.organisation()).zone();
        ProgrammeVersionId id =
                programmes.start(actor, model, title.strip(), zone, ModelDefaults.hours(model), usualRubric());
        return Redirect.to("/programmes/" + id.value(), Notice.of("programmes.started"));
    }

    /** The four levels that a new programme begins with, in the words of its maker's language. */
    private static List<RubricLevel> usualRubric() {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(level -> new RubricLevel(
                        level,
                        Say.text("programmes.level." + level + ".name"),
                        Say.text("programmes.level." + level + ".text")))
                .toList();
    }

    @GetMapping("/programmes/{id}")
    ProgrammePage one(Actor actor, @PathVariable ProgrammeVersionId id) {
        return page(actor, id);
    }

    private ProgrammePage page(Actor actor, ProgrammeVersionId id) {
        ProgrammeVersion version = programmes.version(actor, id);
        return new ProgrammePage(
                version,
                programmes.versions(actor, version.programme()),
                programmes.cohorts(actor, id),
                programmes.mayEdit(actor, version),
                programmes.mayStart(actor),
                programmes.lacks(version),
                changes(actor, version));
    }

    private List<String> changes(Actor actor, ProgrammeVersion version) {
        ProgrammeVersion before = programmes.versions(actor, version.programme()).stream()
                .filter(it -> it.number() == version.number() - 1)
                .findFirst()
                .map(it -> programmes.version(actor, it.version()))
                .orElse(null);
        return ProgrammeChanges.between(before, version);
    }

    @GetMapping("/programmes/{id}/publication")
    PublishPage publishing(Actor actor, @PathVariable ProgrammeVersionId id) {
        ProgrammeVersion version = programmes.version(actor, id);
        return new PublishPage(version, programmes.lacks(version), changes(actor, version));
    }

    @PostMapping("/programmes/{id}/publication")
    Redirect publish(Actor actor, @PathVariable ProgrammeVersionId id, @RequestParam int revision) {
        boolean published = programmes.publish(actor, id, revision);
        return Redirect.to(
                "/programmes/" + id.value(),
                Notice.of(published ? "programmes.published" : "programmes.changed-meanwhile"));
    }

    @PostMapping("/programmes/{id}/versions")
    Redirect renew(Actor actor, @PathVariable ProgrammeVersionId id) {
        return programmes
                .renew(actor, id)
                .map(draft -> Redirect.to("/programmes/" + draft.value(), Notice.of("programmes.renewed")))
                .orElseGet(() -> Redirect.to("/programmes/" + id.value(), Notice.of("programmes.draft-exists")));
    }
}
