package org.guildhall.insight.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.asks.AskId;
import org.guildhall.asks.Asks;
import org.guildhall.insight.Insight;
import org.guildhall.insight.Reason;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.web.Csv;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Notice;
import org.guildhall.platform.web.Redirect;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is off track as a spreadsheet, and reminders for many at once. */
@Controller
class OffTrackController {

    private static final int PAGE = 500;
    private static final int MOST = 100;

    private final Insight insight;
    private final Asks asks;

    OffTrackController(Insight insight, Asks asks) {
        this.insight = insight;
        this.asks = asks;
    }

    @GetMapping("/off-track.csv")
    Csv csv(Actor actor, @RequestParam(required = false) @Nullable String reason) {
        if (!Insight.hasOverview(actor)) {
            throw new NotFound();
        }
        Reason shown = HomeController.reason(reason);
        return Csv.of(
                "off-track",
                List.of(
                        Say.text("insight.learner"),
                        Say.text("insight.employer"),
                        Say.text("insight.placement"),
                        Say.text("insight.why"),
                        Say.text("insight.cause"),
                        Say.text("insight.since")),
                after -> insight.offTrack(actor, shown, Say.today(), after, PAGE),
                line -> {
                    List<Because> why = Because.of(line, Say.today());
                    return List.of(
                            line.facts().learnerName(),
                            line.facts().employerName(),
                            line.facts().title(),
                            why.stream().map(Because::tag).collect(Collectors.joining("; ")),
                            why.stream().map(Because::sentence).collect(Collectors.joining(" | ")),
                            line.facts().since().toString());
                });
    }

    @GetMapping("/off-track/reminders")
    RemindersPage confirm(Actor actor, @RequestParam(defaultValue = "") List<UUID> placement) {
        List<UUID> chosen = placement.stream().distinct().limit(MOST).toList();
        return new RemindersPage(insight.chosen(actor, chosen, Say.today()), Say.today(), actor.person());
    }

    @PostMapping("/off-track/reminders")
    Redirect remind(Actor actor, @RequestParam(defaultValue = "") List<AskId> ask) {
        List<AskId> chosen = ask.stream().distinct().limit(MOST).toList();
        long sent = chosen.stream().filter(it -> asks.remind(actor, it)).count();
        return Redirect.to("/home", Notice.of("insight.remind.done", sent, chosen.size() - sent));
    }
}
