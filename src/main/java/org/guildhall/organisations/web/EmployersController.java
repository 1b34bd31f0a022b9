package org.guildhall.organisations.web;

import java.util.List;
import java.util.Objects;
import org.guildhall.organisations.Employers;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.web.Csv;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.Look;
import org.guildhall.platform.web.Notice;
import org.guildhall.platform.web.Order;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.web.Redirect;
import org.guildhall.platform.words.Reading;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The employers an institution works with. */
@Controller
class EmployersController {

    private static final int PAGE = 50;
    private static final int CSV_PAGE = 500;

    private final Employers employers;

    EmployersController(Employers employers) {
        this.employers = employers;
    }

    @GetMapping("/employers")
    EmployersPage list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String after) {
        Order order = Employers.order(sort);
        return new EmployersPage(
                employers.list(actor, q.strip(), order, after, PAGE),
                q,
                q.isBlank() ? "/employers" : Look.with("/employers", "q", q),
                order,
                after != null,
                employers.mayAdd(actor).isAllowed());
    }

    @GetMapping("/employers.csv")
    Csv csv(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String sort) {
        return Csv.of(
                "employers",
                List.of(
                        Say.text("organisations.kind.employer"),
                        Say.text("organisations.sector"),
                        Say.text("organisations.sites"),
                        Say.text("organisations.leads")),
                after -> employers.list(actor, q.strip(), Employers.order(sort), after, CSV_PAGE),
                it -> List.of(
                        it.name(),
                        Objects.requireNonNullElse(it.sector(), ""),
                        it.cities(),
                        Objects.requireNonNullElse(it.lead(), "")));
    }

    @GetMapping("/employers/new")
    NewEmployerPage form(Actor actor) {
        if (employers.mayAdd(actor) instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
        String here = Reading.current().zone().getId();
        return new NewEmployerPage(new EmployerForm("", "", "", here, "", "", Say.language()), Problems.none());
    }

    @PostMapping("/employers")
    Object add(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(defaultValue = "") String city,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "") String leadName,
            @RequestParam(defaultValue = "") String leadEmail,
            @RequestParam(defaultValue = "") String language) {
        EmployerForm form = new EmployerForm(name, sector, city, zone, leadName, leadEmail, language);
        Problems problems = form.problems();
        if (!problems.isEmpty()) {
            return Page.invalid(new NewEmployerPage(form, problems));
        }
        OrganisationId id = employers.add(actor, form.employer());
        return Redirect.to("/organisations/" + id.value(), Notice.of("organisations.added", form.name()));
    }
}
