package org.guildhall.asks.web;

import java.util.List;
import org.guildhall.asks.Asks;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Csv;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an organisation waits for: who has been asked what, and what is overdue. */
@Controller
class AsksController {

    private static final int PAGE = 50;
    private static final int CSV_PAGE = 500;

    private final Asks asks;

    AsksController(Asks asks) {
        this.asks = asks;
    }

    @GetMapping("/asks")
    AsksPage asks(
            Actor actor,
            @RequestParam(defaultValue = "overdue") String show,
            @RequestParam(required = false) @Nullable String after) {
        staffOnly(actor);
        boolean overdue = show.equals("overdue");
        List<Chip> chips = List.of(
                new Chip(Say.text("asks.show.overdue"), "/asks", overdue, -1),
                new Chip(Say.text("asks.show.open"), "/asks?show=open", !overdue, -1));
        return new AsksPage(
                asks.ofMyOrganisation(actor, overdue, Say.today(), after, PAGE),
                chips,
                overdue ? "/asks" : "/asks?show=open",
                after != null,
                asks.figures(actor));
    }

    @GetMapping("/asks.csv")
    Csv csv(Actor actor, @RequestParam(defaultValue = "overdue") String show) {
        staffOnly(actor);
        boolean overdue = show.equals("overdue");
        return Csv.of(
                "asks",
                List.of(Say.text("asks.what"), Say.text("asks.who"), Say.text("asks.due"), Say.text("asks.reminded")),
                after -> asks.ofMyOrganisation(actor, overdue, Say.today(), after, CSV_PAGE),
                it -> List.of(
                        it.title(),
                        it.personName(),
                        it.due() == null ? "" : it.due().toString(),
                        String.valueOf(it.reminded())));
    }

    private static void staffOnly(Actor actor) {
        if (!actor.role().isStaff() && !actor.is(Role.EMPLOYER_LEAD)) {
            throw new Forbidden(new Decision.Denied("asks.denied.staff"));
        }
    }
}
