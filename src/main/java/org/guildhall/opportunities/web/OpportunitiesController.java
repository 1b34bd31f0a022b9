package org.guildhall.opportunities.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.guildhall.opportunities.ApplicationId;
import org.guildhall.opportunities.Opportunities;
import org.guildhall.opportunities.Opportunity;
import org.guildhall.opportunities.OpportunityId;
import org.guildhall.opportunities.OpportunityState;
import org.guildhall.opportunities.Search;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Csv;
import org.guildhall.platform.web.Look;
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

/** Roles to look through, one role, a new one, and the acts that move it on. */
@Controller
class OpportunitiesController {

    private static final int PAGE = 25;
    private static final int CSV_PAGE = 500;

    private final Opportunities opportunities;

    OpportunitiesController(Opportunities opportunities) {
        this.opportunities = opportunities;
    }

    @GetMapping("/opportunities")
    Object list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) Opportunity.@Nullable Mode mode,
            @RequestParam(defaultValue = "false") boolean paid,
            @RequestParam(required = false) @Nullable String after) {
        if (actor.isNobody()) {
            return Redirect.to("/sign-in");
        }
        String words = Look.with("/opportunities", "q", q);
        String path = Look.with(Look.with(words, "mode", mode == null ? "" : mode.name()), "paid", paid ? "true" : "");
        return new OpportunitiesPage(
                opportunities.list(actor, new Search(q.strip(), mode, paid), after, PAGE),
                chips(words, mode, paid),
                q,
                path,
                after != null,
                actor.is(Role.EMPLOYER_LEAD));
    }

    @GetMapping("/opportunities.csv")
    Csv csv(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) Opportunity.@Nullable Mode mode,
            @RequestParam(defaultValue = "false") boolean paid) {
        return Csv.of(
                "opportunities",
                List.of(
                        Say.text("opportunities.name"),
                        Say.text("opportunities.employer"),
                        Say.text("opportunities.mode"),
                        Say.text("opportunities.city"),
                        Say.text("opportunities.fact.pay"),
                        Say.text("opportunities.state")),
                after -> opportunities.list(actor, new Search(q.strip(), mode, paid), after, CSV_PAGE),
                OpportunitiesController::cells);
    }

    private static List<String> cells(Opportunity it) {
        return List.of(
                it.title(),
                it.employerName(),
                it.mode() == null ? "" : OpportunityPage.mode(it.mode()),
                it.city() == null ? "" : it.city(),
                it.pay() == null ? "" : it.pay(),
                it.state() == OpportunityState.PUBLISHED
                        ? ""
                        : Say.text("opportunities.state." + it.state().name().toLowerCase(Locale.ROOT)));
    }

    private static List<Chip> chips(String base, Opportunity.@Nullable Mode current, boolean paid) {
        Stream<Chip> all = Stream.of(
                new Chip(Say.text("opportunities.all"), base, current == null && !paid, -1),
                new Chip(Say.text("opportunities.paid"), Look.with(base, "paid", "true"), paid, -1));
        Stream<Chip> modes = Arrays.stream(Opportunity.Mode.values())
                .map(it -> new Chip(OpportunityPage.mode(it), Look.with(base, "mode", it.name()), it == current, -1));
        return Stream.concat(all, modes).toList();
    }

    @GetMapping("/opportunities/new")
    NewOpportunityPage form(Actor actor) {
        return new NewOpportunityPage(OpportunityForm.empty(), Problems.none());
    }

    @PostMapping("/opportunities")
    Object advertise(Actor actor, OpportunityForm form) {
        Problems problems = form.problems();
        if (!problems.isEmpty()) {
            return Page.invalid(new NewOpportunityPage(form, problems));
        }
        OpportunityId id = opportunities.advertise(actor, actor.organisation(), form.opportunity(actor.person()));
        return Redirect.to("/opportunities/" + id.value(), Notice.of("opportunities.drafted"));
    }

    @GetMapping("/opportunities/{id}")
    OpportunityPage one(Actor actor, @PathVariable OpportunityId id) {
        return page(actor, id, "", Problems.none());
    }

    private OpportunityPage page(Actor actor, OpportunityId id, String letter, Problems problems) {
        Opportunity opportunity = opportunities.view(actor, id);
        return new OpportunityPage(
                opportunity,
                opportunities.open(actor, opportunity),
                opportunities.mayApply(actor, opportunity),
                opportunities.applications(actor, id, null, PAGE).rows(),
                letter,
                problems);
    }

    @PostMapping("/opportunities/{id}/acts/{event}")
    Redirect act(Actor actor, @PathVariable OpportunityId id, @PathVariable OpportunityState.Event event) {
        opportunities.happen(actor, id, event);
        return Redirect.to(
                "/opportunities/" + id.value(),
                Notice.of("opportunities.done." + event.name().toLowerCase(Locale.ROOT)));
    }

    @PostMapping("/opportunities/{id}/applications")
    Object apply(Actor actor, @PathVariable OpportunityId id, @RequestParam(defaultValue = "") String letter) {
        Problems problems = Problems.none()
                .when(letter.isBlank(), "letter", Say.text("opportunities.letter-missing"))
                .when(letter.length() > 5000, "letter", Say.text("opportunities.letter-long"));
        if (!problems.isEmpty()) {
            return Page.invalid(page(actor, id, letter, problems));
        }
        String path = opportunities
                .apply(actor, id, letter.strip())
                .map(ApplicationId::value)
                .map(application -> "/applications/" + application)
                .orElse("/opportunities/" + id.value());
        return Redirect.to(path, Notice.of("opportunities.applied"));
    }
}
