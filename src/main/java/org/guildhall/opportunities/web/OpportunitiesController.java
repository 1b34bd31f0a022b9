package org.guildhall.opportunities.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.opportunities.ApplicationId;
import org.guildhall.opportunities.Opportunities;
import org.guildhall.opportunities.Opportunity;
import org.guildhall.opportunities.OpportunityId;
import org.guildhall.opportunities.OpportunityState;
import org.guildhall.opportunities.Search;
import org.guildhall.opportunities.Stated;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.web.Csv;
import org.guildhall.platform.web.Look;
import org.guildhall.platform.web.Notice;
import org.guildhall.platform.web.Order;
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
            @RequestParam(defaultValue = "") String city,
            @RequestParam(required = false) Opportunity.@Nullable Mode mode,
            @RequestParam(defaultValue = "") Set<Stated> stated,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String after) {
        if (actor.isNobody()) {
            return Redirect.to("/sign-in");
        }
        Search search = new Search(q.strip(), city.strip(), mode, stated);
        Order order = Search.order(sort);
        return new OpportunitiesPage(
                opportunities.list(actor, search, order, after, PAGE),
                search,
                address(search),
                order,
                after != null,
                actor.is(Role.EMPLOYER_LEAD),
                opportunities.mayBring(actor));
    }

    /** The search as an address that can be kept and sent. */
    private static String address(Search search) {
        Opportunity.Mode mode = search.mode();
        Map<String, String> said = new LinkedHashMap<>();
        said.put("q", search.words());
        said.put("city", search.city());
        said.put("mode", mode == null ? "" : mode.name());
        said.put("stated", search.stated().stream().sorted().map(Enum::name).collect(Collectors.joining(",")));
        String address = "/opportunities";
        for (Map.Entry<String, String> one : said.entrySet()) {
            address = one.getValue().isEmpty() ? address : Look.with(address, one.getKey(), one.getValue());
        }
        return address;
    }

    @GetMapping("/opportunities.csv")
    Csv csv(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String city,
            @RequestParam(required = false) Opportunity.@Nullable Mode mode,
            @RequestParam(defaultValue = "") Set<Stated> stated,
            @RequestParam(required = false) @Nullable String sort) {
        Search search = new Search(q.strip(), city.strip(), mode, stated);
        return Csv.of(
                "opportunities",
                List.of(
                        Say.text("opportunities.name"),
                        Say.text("opportunities.employer"),
                        Say.text("opportunities.mode"),
                        Say.text("opportunities.city"),
                        Say.text("opportunities.fact.pay"),
                        Say.text("opportunities.state")),
                after -> opportunities.list(actor, search, Search.order(sort), after, CSV_PAGE),
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
                actor.is(Role.COORDINATOR) && opportunity.isKept(),
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
