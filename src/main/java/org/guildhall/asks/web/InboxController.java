package org.guildhall.asks.web;

import org.guildhall.asks.AskId;
import org.guildhall.asks.Asks;
import org.guildhall.platform.actor.Actor;
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

/** What awaits the person who looks, and “I am the wrong person”. */
@Controller
class InboxController {

    private static final int PAGE = 25;

    private final Asks asks;

    InboxController(Asks asks) {
        this.asks = asks;
    }

    @GetMapping("/inbox")
    Object inbox(Actor actor, @RequestParam(required = false) @Nullable String after) {
        if (actor.isNobody()) {
            return Redirect.to("/sign-in");
        }
        return new InboxPage(asks.inbox(actor, after, PAGE), asks.waitingElsewhere(actor), after != null, actor.role());
    }

    @GetMapping("/inbox/{ask}/wrong-person")
    WrongPersonPage wrongPerson(Actor actor, @PathVariable AskId ask) {
        return new WrongPersonPage(
                asks.view(actor, ask), "/inbox/" + ask.value() + "/wrong-person", "", Problems.none());
    }

    @PostMapping("/inbox/{ask}/wrong-person")
    Object decline(Actor actor, @PathVariable AskId ask, @RequestParam(defaultValue = "") String reason) {
        if (reason.isBlank()) {
            return Page.invalid(new WrongPersonPage(
                    asks.view(actor, ask), "/inbox/" + ask.value() + "/wrong-person", reason, missing()));
        }
        asks.decline(actor, ask, reason.strip());
        return Redirect.to("/inbox", org.guildhall.platform.web.Notice.of("asks.wrong-person.done"));
    }

    static Problems missing() {
        return Problems.of("reason", Say.text("asks.wrong-person.reason-missing"));
    }
}
