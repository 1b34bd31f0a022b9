package org.guildhall.placements.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guildhall.asks.Asks;
import org.guildhall.placements.Party;
import org.guildhall.placements.PartyAct;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementEvent;
import org.guildhall.placements.PlacementId;
import org.guildhall.placements.PlacementPart;
import org.guildhall.placements.PlacementState;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.history.History;
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

/** The list of placements, one placement, and the acts that move it on. */
@Controller
class PlacementsController {

    private static final int PAGE = 25;
    private static final int LATEST = 5;
    private static final int CSV_PAGE = 500;

    private final Placements placements;
    private final Asks asks;
    private final History history;
    private final List<PlacementPart> parts;
    private final List<PartyAct> acts;

    PlacementsController(
            Placements placements, Asks asks, History history, List<PlacementPart> parts, List<PartyAct> acts) {
        this.parts = List.copyOf(parts);
        this.acts = List.copyOf(acts);
        this.placements = placements;
        this.asks = asks;
        this.history = history;
    }

    @GetMapping("/placements/{id}")
    PlacementPage one(Actor actor, @PathVariable PlacementId id) {
        Placement placement = placements.view(actor, id);
        List<Party> parties = placements.parties(actor, id);
        Map<Party, PartyAct.Link> links = new LinkedHashMap<>();
        parties.forEach(party -> acts.stream()
                .flatMap(it -> it.of(actor, placement, party).stream())
                .forEach(link -> links.putIfAbsent(party, link)));
        return new PlacementPage(
                actor,
                placement,
                parties,
                asks.openOfPlacement(actor, id.value()),
                history.ofPlacement(id.value(), null, LATEST).rows(),
                placements.open(actor, id),
                placement.state() == PlacementState.ENDED ? placements.missing(actor, id) : List.of(),
                placements.mayNameSupervisor(actor, placement),
                links,
                parts.stream().flatMap(it -> it.of(actor, placement).stream()).toList());
    }

    @GetMapping("/placements/{id}/history")
    PlacementHistoryPage history(
            Actor actor, @PathVariable PlacementId id, @RequestParam(required = false) @Nullable String after) {
        return new PlacementHistoryPage(
                placements.view(actor, id), history.ofPlacement(id.value(), after, PAGE), after != null);
    }

    @GetMapping("/placements/{id}/acts/{event}")
    PlacementActPage confirm(Actor actor, @PathVariable PlacementId id, @PathVariable PlacementEvent event) {
        return new PlacementActPage(
                placements.view(actor, id),
                event,
                placements.missing(actor, id),
                placements.losses(actor, id),
                "",
                Problems.none());
    }

    @PostMapping("/placements/{id}/acts/{event}")
    Object act(
            Actor actor,
            @PathVariable PlacementId id,
            @PathVariable PlacementEvent event,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "PASSED") Placement.Outcome outcome) {
        if (event.needsReason() && reason.isBlank()) {
            Problems problems = Problems.of("reason", Say.text("placements.reason-missing"));
            return Page.invalid(
                    new PlacementActPage(placements.view(actor, id), event, List.of(), List.of(), reason, problems));
        }
        if (event == PlacementEvent.COMPLETE) {
            placements.complete(actor, id, outcome);
        } else {
            placements.happen(actor, id, event, reason.isBlank() ? null : reason.strip());
        }
        return Redirect.to(
                "/placements/" + id.value(),
                Notice.of("placements.done." + event.name().toLowerCase(Locale.ROOT)));
    }
}
