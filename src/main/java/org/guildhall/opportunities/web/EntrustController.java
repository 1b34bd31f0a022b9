package org.guildhall.opportunities.web;

import org.guildhall.opportunities.Entrusting;
import org.guildhall.opportunities.Opportunities;
import org.guildhall.opportunities.Opportunity;
import org.guildhall.opportunities.OpportunityId;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.Notice;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.web.Redirect;
import org.guildhall.platform.words.Say;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Names who answers for an employer that has nobody here. */
@Controller
class EntrustController {

    private final Opportunities opportunities;
    private final Entrusting entrusting;

    EntrustController(Opportunities opportunities, Entrusting entrusting) {
        this.opportunities = opportunities;
        this.entrusting = entrusting;
    }

    @GetMapping("/opportunities/{id}/lead")
    EntrustPage form(Actor actor, @PathVariable OpportunityId id) {
        Opportunity opportunity = opportunities.view(actor, id);
        if (!entrusting.may(actor, opportunity)) {
            throw new Forbidden(new Decision.Denied("opportunities.denied.entrust"));
        }
        return new EntrustPage(opportunity, "", "", "", Problems.none());
    }

    @PostMapping("/opportunities/{id}/lead")
    Object entrust(
            Actor actor,
            @PathVariable OpportunityId id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String capacity) {
        Opportunity opportunity = opportunities.view(actor, id);
        Problems problems = Problems.none()
                .when(name.isBlank() || name.length() > 200, "name", Say.text("opportunities.lead.name-missing"))
                .when(!email.matches("[^@\\s]+@[^@\\s]+"), "email", Say.text("opportunities.lead.email-wrong"))
                .when(
                        capacity.isBlank() || capacity.length() > 120,
                        "capacity",
                        Say.text("opportunities.lead.capacity-missing"));
        if (!problems.isEmpty()) {
            return Page.invalid(new EntrustPage(opportunity, name, email, capacity, problems));
        }
        entrusting.entrust(actor, id, name.strip(), email.strip(), capacity.strip(), Say.language());
        return Redirect.to(
                "/opportunities/" + id.value(),
                Notice.of("opportunities.lead.done", name.strip(), opportunity.employerName()));
    }
}
