package org.guildhall.programmes.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.guildhall.competencies.Competencies;
import org.guildhall.competencies.Competency;
import org.guildhall.competencies.CompetencyHit;
import org.guildhall.competencies.CompetencyId;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.edit.Edit;
import org.guildhall.platform.edit.Stamp;
import org.guildhall.platform.web.Notice;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.web.Redirect;
import org.guildhall.platform.words.Say;
import org.guildhall.programmes.Drafts;
import org.guildhall.programmes.ObjectiveId;
import org.guildhall.programmes.Part;
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

/** Writes a draft: what it asks for, its objectives, its rubric. */
@Controller
class DraftController {

    private static final int FINDS = 12;

    private final Programmes programmes;
    private final Drafts drafts;
    private final Competencies competencies;

    DraftController(Programmes programmes, Drafts drafts, Competencies competencies) {
        this.programmes = programmes;
        this.drafts = drafts;
        this.competencies = competencies;
    }

    @GetMapping("/programmes/{id}/terms")
    TermsPage terms(Actor actor, @PathVariable ProgrammeVersionId id) {
        return TermsPage.of(programmes.version(actor, id), drafts.stamp(actor, id, Part.TERMS));
    }

    @PostMapping("/programmes/{id}/terms")
    Object write(Actor actor, @PathVariable ProgrammeVersionId id, TermsForm form) {
        Problems problems = form.problems();
        if (!problems.isEmpty()) {
            return Page.invalid(new TermsPage(programmes.version(actor, id), form, null, problems));
        }
        return switch (drafts.edit(actor, id, form.draft(), form.revision())) {
            case Edit.Saved<ProgrammeVersion> ignored -> saved(id);
            case Edit.Overtaken<ProgrammeVersion> it -> Page.conflict(TermsPage.overtaken(it.now(), form, it.by()));
        };
    }

    private static Redirect saved(ProgrammeVersionId id) {
        return Redirect.to("/programmes/" + id.value(), Notice.of("programmes.saved"));
    }

    @GetMapping("/programmes/{id}/objectives/new")
    ObjectivePage objective(
            Actor actor, @PathVariable ProgrammeVersionId id, @RequestParam(required = false) @Nullable String q) {
        ProgrammeVersion version = programmes.version(actor, id);
        // the first look offers what fits the programme's own name
        String words = q == null ? version.title() : q;
        return new ObjectivePage(version, words, finds(actor, words), List.of(), "", 3, Problems.none());
    }

    private List<CompetencyHit> finds(Actor actor, String words) {
        return words.isBlank()
                ? List.of()
                : competencies
                        .search(actor, words, Competencies.Filter.COMPETENCIES, null, FINDS)
                        .rows();
    }

    @PostMapping("/programmes/{id}/objectives")
    Object add(
            Actor actor,
            @PathVariable ProgrammeVersionId id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "3") int level,
            @RequestParam(defaultValue = "") List<CompetencyId> competency) {
        String called = title.isBlank() ? label(actor, competency) : title.strip();
        Problems problems = Problems.none()
                .when(competency.isEmpty(), "competency", Say.text("programmes.objective.competency-missing"))
                .when(called.length() > 300, "title", Say.text("programmes.objective.title-long"));
        if (!problems.isEmpty()) {
            List<String> chosen =
                    competency.stream().map(it -> it.value().toString()).toList();
            return Page.invalid(new ObjectivePage(
                    programmes.version(actor, id), q, finds(actor, q), chosen, title, level, problems));
        }
        drafts.addObjective(actor, id, called, Math.clamp(level, 1, 4), competency);
        return Redirect.to(
                "/programmes/" + id.value() + "/objectives/new", Notice.of("programmes.objective.added", called));
    }

    /** What the first competency is called; an objective without words of its own is called so. */
    private String label(Actor actor, List<CompetencyId> chosen) {
        return competencies.of(actor, chosen).stream()
                .map(Competency::label)
                .map(it -> it.substring(0, 1).toUpperCase(Locale.ROOT) + it.substring(1))
                .findFirst()
                .orElse("");
    }

    @PostMapping("/programmes/{id}/objectives/{objective}/removal")
    Redirect remove(Actor actor, @PathVariable ProgrammeVersionId id, @PathVariable ObjectiveId objective) {
        Notice notice = drafts.removeObjective(actor, id, objective)
                .flatMap(it -> Optional.ofNullable(it.name()))
                .map(it -> Notice.of("programmes.objective.gone", it))
                .orElseGet(() -> Notice.of("programmes.objective.removed"));
        return Redirect.to("/programmes/" + id.value(), notice);
    }

    @GetMapping("/programmes/{id}/rubric")
    RubricPage rubric(Actor actor, @PathVariable ProgrammeVersionId id) {
        ProgrammeVersion version = programmes.version(actor, id);
        Stamp stamp = drafts.stamp(actor, id, Part.RUBRIC);
        return new RubricPage(version, version.rubric(), stamp.revision(), null, Problems.none());
    }

    @PostMapping("/programmes/{id}/rubric")
    Object describe(
            Actor actor,
            @PathVariable ProgrammeVersionId id,
            @RequestParam List<String> name,
            @RequestParam List<String> descriptor,
            @RequestParam int revision) {
        List<RubricLevel> levels = IntStream.range(0, Math.min(4, Math.min(name.size(), descriptor.size())))
                .mapToObj(it -> new RubricLevel(
                        it + 1, name.get(it).strip(), descriptor.get(it).strip()))
                .toList();
        boolean blank = levels.stream()
                .anyMatch(it -> it.name().isEmpty() || it.descriptor().isEmpty());
        if (blank || levels.size() < 4) {
            Problems problems = Problems.of("level-1", Say.text("programmes.rubric.blank"));
            return Page.invalid(new RubricPage(programmes.version(actor, id), levels, revision, null, problems));
        }
        return switch (drafts.describeLevels(actor, id, levels, revision)) {
            case Edit.Saved<ProgrammeVersion> ignored -> saved(id);
            case Edit.Overtaken<ProgrammeVersion> it -> Page.conflict(RubricPage.overtaken(it.now(), levels, it.by()));
        };
    }
}
