package org.guildhall.competencies.web;

import java.util.Arrays;
import java.util.List;
import org.guildhall.competencies.Competencies;
import org.guildhall.competencies.Competencies.Filter;
import org.guildhall.competencies.CompetencyId;
import org.guildhall.competencies.OccupationId;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Look;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Looks for competencies and occupations and shows them. */
@Controller
class CompetenciesController {

    private static final int SIZE = 30;

    private final Competencies competencies;

    CompetenciesController(Competencies competencies) {
        this.competencies = competencies;
    }

    @GetMapping("/competencies")
    CompetenciesPage search(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "all") String kind,
            @RequestParam(required = false) @Nullable String after) {
        Filter filter = Filter.of(kind);
        String path = Look.with(Look.with("/competencies", "kind", filter.tag()), "q", q);
        return new CompetenciesPage(
                q, kinds(filter, q), competencies.search(actor, q, filter, after, SIZE), path, after != null);
    }

    @GetMapping("/competencies/{id}")
    CompetencyPage competency(Actor actor, @PathVariable CompetencyId id) {
        return competencies
                .find(actor, id)
                .map(found -> new CompetencyPage(
                        found, competencies.around(actor, id), competencies.occupationsOf(actor, id)))
                .orElseThrow(NotFound::new);
    }

    @GetMapping("/occupations/{id}")
    OccupationPage occupation(Actor actor, @PathVariable OccupationId id) {
        return competencies.occupation(actor, id).map(OccupationPage::new).orElseThrow(NotFound::new);
    }

    private static List<Chip> kinds(Filter chosen, String words) {
        return Arrays.stream(Filter.values())
                .map(filter -> new Chip(
                        Say.text("competencies.filter." + filter.tag()),
                        Look.with(Look.with("/competencies", "kind", filter.tag()), "q", words),
                        filter == chosen,
                        -1))
                .toList();
    }
}
