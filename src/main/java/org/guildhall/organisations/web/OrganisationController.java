package org.guildhall.organisations.web;

import java.util.Locale;
import org.guildhall.organisations.Descriptions;
import org.guildhall.organisations.Employers;
import org.guildhall.organisations.Organisation;
import org.guildhall.organisations.Organisations;
import org.guildhall.organisations.web.OrganisationActPage.Act;
import org.guildhall.organisations.web.OrganisationActPage.Typed;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.time.Zones;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.Notice;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.web.Redirect;
import org.guildhall.platform.words.Reading;
import org.guildhall.platform.words.Say;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One institution or employer: what is told of it, and what may be added. */
@Controller
class OrganisationController {

    private final Organisations organisations;
    private final Employers employers;
    private final Descriptions descriptions;

    OrganisationController(Organisations organisations, Employers employers, Descriptions descriptions) {
        this.organisations = organisations;
        this.descriptions = descriptions;
        this.employers = employers;
    }

    @GetMapping("/organisations/{id}")
    OrganisationPage page(Actor actor, @PathVariable OrganisationId id) {
        Organisation organisation = organisations.view(actor, id);
        return new OrganisationPage(
                organisation,
                organisations.sites(actor, id),
                employers.leads(actor, id),
                organisations.signatories(actor, id),
                employers.open(actor, id),
                employers.history(actor, id),
                organisation.kind() == Organisation.Kind.EMPLOYER && actor.is(Role.COORDINATOR, Role.ADMINISTRATOR),
                descriptions.may(actor, id).isAllowed());
    }

    @GetMapping("/organisations/{id}/{act:lead|signatory|site}")
    OrganisationActPage form(Actor actor, @PathVariable OrganisationId id, @PathVariable String act) {
        Act chosen = Act.valueOf(act.toUpperCase(Locale.ROOT));
        Employers.Open open = employers.open(actor, id);
        boolean may = switch (chosen) {
            case LEAD -> open.lead();
            case SIGNATORY -> open.signatory();
            case SITE -> open.site();
        };
        if (!may) {
            throw new Forbidden(new Decision.Denied("organisations.denied.role"));
        }
        Organisation organisation = organisations.view(actor, id);
        Typed typed = new Typed("", "", Say.language(), "", "", organisation.zone());
        return new OrganisationActPage(organisation, chosen, typed, Problems.none());
    }

    @PostMapping("/organisations/{id}/{act:lead|signatory|site}")
    Object add(
            Actor actor,
            @PathVariable OrganisationId id,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String detail,
            @RequestParam(defaultValue = "") String city,
            @RequestParam(defaultValue = "") String zone) {
        Act chosen = Act.valueOf(act.toUpperCase(Locale.ROOT));
        Typed typed = new Typed(name.strip(), email.strip(), language, detail.strip(), city.strip(), zone);
        Problems problems = problems(chosen, typed);
        if (!problems.isEmpty()) {
            return Page.invalid(new OrganisationActPage(organisations.view(actor, id), chosen, typed, problems));
        }
        add(actor, id, chosen, typed);
        return Redirect.to("/organisations/" + id.value(), Notice.of("organisations.said", typed.name()));
    }

    private static Problems problems(Act act, Typed typed) {
        Problems problems =
                Problems.none().when(typed.name().isBlank(), "name", Say.text("organisations.name-missing"));
        return switch (act) {
            case SITE ->
                problems.when(typed.city().isBlank(), "city", Say.text("organisations.city-missing"))
                        .when(Zones.chosen(typed.zone()).isEmpty(), "zone", Say.text("organisations.zone-missing"));
            case LEAD, SIGNATORY ->
                problems.when(!EmployerForm.isAddress(typed.email()), "email", Say.text("organisations.email-wrong"))
                        .when(
                                act == Act.SIGNATORY && typed.detail().isBlank(),
                                "detail",
                                Say.text("organisations.capacity-missing"));
        };
    }

    private void add(Actor actor, OrganisationId id, Act act, Typed typed) {
        String language = Reading.nearest(typed.language()).getLanguage();
        switch (act) {
            case LEAD -> employers.nameLead(actor, id, typed.name(), typed.email(), language);
            case SIGNATORY -> employers.entitle(actor, id, typed.name(), typed.email(), language, typed.detail());
            case SITE ->
                employers.addSite(
                        actor,
                        id,
                        typed.name(),
                        typed.detail().isEmpty() ? null : typed.detail(),
                        typed.city(),
                        Zones.chosen(typed.zone()).orElseThrow());
        }
    }
}
