package org.guildhall.opportunities.web;

import java.util.List;
import java.util.Locale;
import org.guildhall.opportunities.Application;
import org.guildhall.opportunities.ApplicationId;
import org.guildhall.opportunities.ApplicationState;
import org.guildhall.opportunities.Opportunities;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.history.History;
import org.guildhall.platform.web.Csv;
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

/** Applications, as the learner who made them and the employer who answers see them. */
@Controller
class ApplicationsController {

    private static final int PAGE = 25;
    private static final int CSV_PAGE = 500;

    private final Opportunities opportunities;
    private final History history;

    ApplicationsController(Opportunities opportunities, History history) {
        this.opportunities = opportunities;
        this.history = history;
    }

    @GetMapping("/applications")
    ApplicationsPage list(Actor actor, @RequestParam(required = false) @Nullable String after) {
        return new ApplicationsPage(opportunities.applications(actor, null, after, PAGE), after != null);
    }

    @GetMapping("/applications.csv")
    Csv csv(Actor actor) {
        return Csv.of(
                "applications",
                List.of(
                        Say.text("opportunities.name"),
                        Say.text("opportunities.applicant"),
                        Say.text("opportunities.employer"),
                        Say.text("opportunities.state")),
                after -> opportunities.applications(actor, null, after, CSV_PAGE),
                it -> List.of(
                        it.title(),
                        it.learnerName(),
                        it.employerName(),
                        Say.text(
                                "opportunities.application." + it.state().name().toLowerCase(java.util.Locale.ROOT))));
    }

    @GetMapping("/applications/{id}")
    ApplicationPage one(Actor actor, @PathVariable ApplicationId id) {
        Application application = opportunities.application(actor, id);
        return new ApplicationPage(application, opportunities.open(actor, application), history.of(id.value()));
    }

    @GetMapping("/applications/{id}/acts/{event}")
    ApplicationActPage confirm(
            Actor actor, @PathVariable ApplicationId id, @PathVariable ApplicationState.Event event) {
        return new ApplicationActPage(opportunities.application(actor, id), event, "", Problems.none());
    }

    @PostMapping("/applications/{id}/acts/{event}")
    Object act(
            Actor actor,
            @PathVariable ApplicationId id,
            @PathVariable ApplicationState.Event event,
            @RequestParam(defaultValue = "") String reason) {
        if (event.needsReason() && reason.isBlank()) {
            Problems problems = Problems.of("reason", Say.text("opportunities.reason-missing"));
            return Page.invalid(new ApplicationActPage(opportunities.application(actor, id), event, reason, problems));
        }
        opportunities.happen(actor, id, event, reason.isBlank() ? null : reason.strip());
        return Redirect.to(
                "/applications/" + id.value(),
                Notice.of("opportunities.done." + event.name().toLowerCase(Locale.ROOT)));
    }
}
