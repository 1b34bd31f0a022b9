package org.guildhall.placements.web;

import org.guildhall.placements.PlacementId;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Actor;
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

/** Names who supervises a placement: a name and an address are enough, no account is needed. */
@Controller
class SupervisorController {

    private final Placements placements;

    SupervisorController(Placements placements) {
        this.placements = placements;
    }

    @GetMapping("/placements/{id}/supervisors/new")
    SupervisorPage form(Actor actor, @PathVariable PlacementId id) {
        return new SupervisorPage(placements.view(actor, id), "", "", Problems.none());
    }

    @PostMapping("/placements/{id}/supervisors")
    Object name(
            Actor actor,
            @PathVariable PlacementId id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email) {
        Problems problems = Problems.none()
                .when(name.isBlank(), "name", Say.text("placements.supervisor.name-missing"))
                .when(!email.matches("[^@\\s]+@[^@\\s]+"), "email", Say.text("placements.supervisor.email-wrong"));
        if (!problems.isEmpty()) {
            return Page.invalid(new SupervisorPage(placements.view(actor, id), name, email, problems));
        }
        placements.nameSupervisor(actor, id, name.strip(), email.strip());
        return Redirect.to("/placements/" + id.value(), Notice.of("placements.supervisor.named"));
    }
}
