package org.guildhall.organisations.web;

import org.guildhall.organisations.Description;
import org.guildhall.organisations.Descriptions;
import org.guildhall.organisations.Organisation;
import org.guildhall.organisations.Organisations;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.edit.Edit;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.Notice;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Writes what is told of an organisation. */
@Controller
class DescriptionController {

    private final Organisations organisations;
    private final Descriptions descriptions;

    DescriptionController(Organisations organisations, Descriptions descriptions) {
        this.organisations = organisations;
        this.descriptions = descriptions;
    }

    @GetMapping("/organisations/{id}/about")
    DescriptionPage writing(Actor actor, @PathVariable OrganisationId id) {
        Organisation organisation = organisations.view(actor, id);
        if (descriptions.may(actor, id) instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
        DescriptionForm form =
                DescriptionForm.of(organisation, descriptions.stamp(actor, id).revision());
        return new DescriptionPage(organisation, form, null, Problems.none());
    }

    @PostMapping("/organisations/{id}/about")
    Object write(Actor actor, @PathVariable OrganisationId id, DescriptionForm form) {
        Organisation organisation = organisations.view(actor, id);
        Problems problems = form.problems();
        if (!problems.isEmpty()) {
            return Page.invalid(new DescriptionPage(organisation, form, null, problems));
        }
        return switch (descriptions.write(actor, id, form.description(), form.revision())) {
            case Edit.Saved<Description> ignored ->
                Redirect.to("/organisations/" + id.value(), Notice.of("organisations.about.saved"));
            case Edit.Overtaken<Description> it -> {
                DescriptionForm theirs = DescriptionForm.of(it.now(), it.by().revision());
                yield Page.conflict(DescriptionPage.overtaken(organisation, theirs, form, it.by()));
            }
        };
    }
}
