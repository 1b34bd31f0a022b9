package org.guildhall.competencies.web;

import org.guildhall.competencies.FrameworkId;
import org.guildhall.competencies.FrameworkImports;
import org.guildhall.competencies.FrameworkImports.BeginResult;
import org.guildhall.competencies.FrameworkImports.Handed;
import org.guildhall.platform.actor.Actor;
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

/** The frameworks that are here, and the import of one. */
@Controller
class FrameworksController {

    private static final int SIZE = 20;

    private final FrameworkImports imports;

    FrameworksController(FrameworkImports imports) {
        this.imports = imports;
    }

    @GetMapping("/competencies/frameworks")
    FrameworksPage frameworks(Actor actor, @RequestParam(required = false) @Nullable String after) {
        return new FrameworksPage(
                imports.frameworks(actor),
                imports.imports(actor, after, SIZE),
                imports.running(actor).orElse(null),
                imports.mayImport(actor),
                after != null);
    }

    @GetMapping("/competencies/frameworks/{id}/unlisted")
    UnlistedPage unlisted(
            Actor actor, @PathVariable FrameworkId id, @RequestParam(required = false) @Nullable String after) {
        return new UnlistedPage(imports.framework(actor, id), imports.unlisted(actor, id, after, SIZE), after != null);
    }

    @GetMapping("/competencies/frameworks/imports/new")
    NewImportPage form(Actor actor) {
        imports.allowImport(actor);
        return new NewImportPage(imports.running(actor).orElse(null), Problems.none());
    }

    @PostMapping("/competencies/frameworks/imports")
    Object begin(
            Actor actor,
            @RequestParam(required = false) @Nullable MultipartFile classification,
            @RequestParam(required = false) @Nullable MultipartFile relations) {
        imports.allowImport(actor);
        Problems problems = Problems.none()
                .when(lacks(classification), "classification", Say.text("competencies.import.classification-missing"))
                .when(lacks(relations), "relations", Say.text("competencies.import.relations-missing"));
        if (!problems.isEmpty() || classification == null || relations == null) {
            return again(actor, problems);
        }
        return switch (imports.begin(actor, handed(classification), handed(relations))) {
            case BeginResult.Begun begun -> Redirect.to(begun.work().path());
            case BeginResult.Refused refused ->
                again(actor, Problems.of(refused.part(), refused.why().text()));
        };
    }

    private Page.Answer again(Actor actor, Problems problems) {
        return Page.invalid(new NewImportPage(imports.running(actor).orElse(null), problems));
    }

    private static boolean lacks(@Nullable MultipartFile file) {
        return file == null || file.isEmpty();
    }

    private static Handed handed(MultipartFile file) {
        String name = file.getOriginalFilename();
        return new Handed(name == null ? "" : name, file);
    }
}
