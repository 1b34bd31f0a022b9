package org.guildhall.agreements.web;

import org.guildhall.agreements.Agreement;
import org.guildhall.agreements.Agreements;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementId;
import org.guildhall.placements.PlacementTerms;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.edit.Edit;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.NotFound;
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

/** Terms that are not agreed to: why not, and other ones. */
@Controller
class AgreementTermsController {

    private final Agreements agreements;
    private final Placements placements;
    private final PlacementTerms terms;

    AgreementTermsController(Agreements agreements, Placements placements, PlacementTerms terms) {
        this.agreements = agreements;
        this.placements = placements;
        this.terms = terms;
    }

    @GetMapping("/placements/{id}/agreement/rejection")
    RejectionPage rejecting(Actor actor, @PathVariable PlacementId id) {
        return rejection(actor, id, "", Problems.none());
    }

    private RejectionPage rejection(Actor actor, PlacementId id, String reason, Problems problems) {
        Agreement agreement = agreements.current(actor, id).orElseThrow(NotFound::new);
        Placement placement = placements.view(actor, id);
        return new RejectionPage(placement, agreement, agreements.maySign(actor, agreement), reason, problems);
    }

    @PostMapping("/placements/{id}/agreement/rejection")
    Object reject(
            Actor actor,
            @PathVariable PlacementId id,
            @RequestParam String sha256,
            @RequestParam(defaultValue = "") String reason) {
        if (reason.isBlank() || reason.length() > 2000) {
            Problems problems = Problems.of("reason", Say.text("agreements.reject.reason-missing"));
            return Page.invalid(rejection(actor, id, reason, problems));
        }
        if (!agreements.reject(actor, id, sha256, reason.strip()).isSaved()) {
            Problems problems = Problems.of("reason", Say.text("agreements.denied.other-version"));
            return Page.conflict(rejection(actor, id, reason, problems));
        }
        return Redirect.to("/placements/" + id.value() + "/agreement", Notice.of("agreements.rejected"));
    }

    @GetMapping("/placements/{id}/agreement/terms")
    AgreementTermsPage writing(Actor actor, @PathVariable PlacementId id) {
        Placement placement = placements.view(actor, id);
        if (terms.may(actor, placement) instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
        return page(actor, placement, AgreementTermsForm.of(placement), Problems.none());
    }

    private AgreementTermsPage page(Actor actor, Placement placement, AgreementTermsForm form, Problems problems) {
        Agreement before = agreements.current(actor, placement.id()).orElse(null);
        return new AgreementTermsPage(placement, before, form, null, problems);
    }

    @PostMapping("/placements/{id}/agreement/terms")
    Object write(Actor actor, @PathVariable PlacementId id, AgreementTermsForm form) {
        Placement placement = placements.view(actor, id);
        Problems problems = form.problems(Say.todayIn(placement.zoneId()));
        if (!problems.isEmpty()) {
            return Page.invalid(page(actor, placement, form, problems));
        }
        return switch (terms.restate(actor, id, form.terms(), form.revision())) {
            case Edit.Saved<Placement> ignored ->
                Redirect.to("/placements/" + id.value() + "/agreement", Notice.of("agreements.terms.written"));
            case Edit.Overtaken<Placement> it ->
                Page.conflict(page(actor, placement, form, Problems.none()).overtaken(it.now(), it.by()));
        };
    }
}
