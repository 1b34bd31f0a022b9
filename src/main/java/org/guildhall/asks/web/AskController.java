package org.guildhall.asks.web;

import org.guildhall.asks.Ask;
import org.guildhall.asks.AskId;
import org.guildhall.asks.Asks;
import org.guildhall.asks.Delegations;
import org.guildhall.asks.LinkEnds;
import org.guildhall.asks.Successors;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.history.History;
import org.guildhall.platform.web.Notice;
import org.guildhall.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One ask with its history, for whoever answers for it: what happens next, and what they can do. */
@Controller
class AskController {

    private final Asks asks;
    private final Successors successors;
    private final Delegations delegations;
    private final LinkEnds links;
    private final History history;

    AskController(Asks asks, Successors successors, Delegations delegations, LinkEnds links, History history) {
        this.asks = asks;
        this.successors = successors;
        this.delegations = delegations;
        this.links = links;
        this.history = history;
    }

    @GetMapping("/asks/{id}")
    AskPage ask(Actor actor, @PathVariable AskId id) {
        Ask ask = asks.view(actor, id);
        return new AskPage(
                ask,
                delegations.standing(actor, id).orElse(null),
                history.of(ask.subject()),
                asks.mayRemind(actor, ask).isAllowed(),
                successors.mayPassOn(actor, ask).isAllowed(),
                links.mayEnd(actor, ask).isAllowed(),
                ask.person().equals(actor.person()));
    }

    @PostMapping("/asks/{id}/reminders")
    Redirect remind(Actor actor, @PathVariable AskId id) {
        boolean sent = asks.remind(actor, id);
        return Redirect.to("/asks/" + id.value(), Notice.of(sent ? "asks.page.reminded" : "asks.page.reminded-before"));
    }

    @PostMapping("/asks/{id}/link-ends")
    Redirect endLinks(Actor actor, @PathVariable AskId id) {
        int ended = links.end(actor, id);
        return Redirect.to("/asks/" + id.value(), Notice.of("asks.page.links-ended", ended));
    }

    @PostMapping("/asks/{id}/return")
    Redirect takeBack(Actor actor, @PathVariable AskId id) {
        delegations.takeBack(actor, id);
        return Redirect.to("/asks/" + id.value(), Notice.of("asks.else.taken-back"));
    }
}
