package org.guildhall.placements.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.guildhall.placements.PlacementLine;
import org.guildhall.placements.PlacementLists;
import org.guildhall.placements.PlacementState;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Csv;
import org.guildhall.platform.web.Look;
import org.guildhall.platform.web.Order;
import org.guildhall.platform.web.Redirect;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Placements as a list: by state and words, in an order, as a page and as a spreadsheet. */
@Controller
class PlacementsListController {

    private static final int PAGE = 25;
    private static final int CSV_PAGE = 500;

    private final Placements placements;
    private final PlacementLists lists;

    PlacementsListController(Placements placements, PlacementLists lists) {
        this.placements = placements;
        this.lists = lists;
    }

    @GetMapping("/placements")
    Object list(
            Actor actor,
            @RequestParam(required = false) @Nullable PlacementState state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String after) {
        if (actor.isNobody()) {
            return Redirect.to("/sign-in");
        }
        Order order = PlacementLists.order(sort);
        return new PlacementsPage(
                lists.list(actor, state, q.strip(), order, after, PAGE),
                chips(state, q, order),
                q,
                filtered(q, state),
                order,
                after != null,
                placements.mayMake(actor).isAllowed());
    }

    @GetMapping("/placements.csv")
    Csv csv(
            Actor actor,
            @RequestParam(required = false) @Nullable PlacementState state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String sort) {
        return Csv.of(
                "placements",
                List.of(
                        Say.text("placements.learner"),
                        Say.text("placements.what"),
                        Say.text("placements.employer"),
                        Say.text("placements.programme"),
                        Say.text("placements.from"),
                        Say.text("placements.until"),
                        Say.text("placements.state")),
                after -> lists.list(actor, state, q.strip(), PlacementLists.order(sort), after, CSV_PAGE),
                PlacementsListController::cells);
    }

    private static List<String> cells(PlacementLine it) {
        return List.of(
                it.learnerName(),
                it.title(),
                it.employerName(),
                it.programmeTitle(),
                it.startsOn().toString(),
                it.endsOn().toString(),
                stateName(it.state()));
    }

    /** The list with its filters, in no order. */
    private static String filtered(String words, @Nullable PlacementState state) {
        String found = words.isBlank() ? "/placements" : Look.with("/placements", "q", words);
        return state == null ? found : Look.with(found, "state", state.name());
    }

    private static List<Chip> chips(@Nullable PlacementState current, String words, Order order) {
        return Stream.concat(
                        Stream.of(chip(Say.text("placements.all"), words, null, current, order)),
                        Arrays.stream(PlacementState.values())
                                .map(it -> chip(stateName(it), words, it, current, order)))
                .toList();
    }

    private static Chip chip(
            String label, String words, @Nullable PlacementState state, @Nullable PlacementState current, Order order) {
        return new Chip(label, order.in(filtered(words, state), PlacementLists.USUAL), state == current);
    }

    static String stateName(PlacementState state) {
        return Say.text("placements.state." + state.name().toLowerCase(Locale.ROOT));
    }
}
