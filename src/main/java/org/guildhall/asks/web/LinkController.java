package org.guildhall.asks.web;

import java.util.List;
import org.guildhall.asks.AskId;
import org.guildhall.asks.AskLists;
import org.guildhall.asks.Asks;
import org.guildhall.asks.LinkEnds;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.web.Redirect;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a link offers beside its act: its list, “wrong person”, its end, and a new link where it has ended. */
@Controller
class LinkController {

    private final Asks asks;
    private final AskLists lists;
    private final LinkEnds links;

    LinkController(Asks asks, AskLists lists, LinkEnds links) {
        this.asks = asks;
        this.lists = lists;
        this.links = links;
    }

    /** What a link for a list is about, each with its own act. */
    @GetMapping("/list")
    LinkListPage list(Actor actor) {
        List<AskId> listed = link(actor).list().stream().map(AskId::new).toList();
        return new LinkListPage(lists.these(actor, listed));
    }

    @GetMapping("/wrong-person")
    Object wrongPerson(Actor actor) {
        return link(actor).list().isEmpty()
                ? new WrongPersonPage(asks.view(actor, ask(actor)), "/wrong-person", "", Problems.none())
                : Redirect.to("/list");
    }

    @PostMapping("/wrong-person")
    Object decline(Actor actor, @RequestParam(defaultValue = "") String reason) {
        if (reason.isBlank()) {
            return Page.invalid(new WrongPersonPage(
                    asks.view(actor, ask(actor)), "/wrong-person", reason, InboxController.missing()));
        }
        asks.decline(actor, ask(actor), reason.strip());
        return Redirect.to("/wrong-person");
    }

    @GetMapping("/links/{token}")
    Page.Answer ended(@PathVariable String token) {
        return Page.with(HttpStatus.GONE, new LinkEndedPage(token, links.dead(token)));
    }

    /** Says the same whether a letter goes out or not, so that nobody learns which links there have been. */
    @PostMapping("/links/{token}/renewals")
    Redirect renew(@PathVariable String token) {
        links.renew(token);
        return Redirect.to("/links-sent");
    }

    @GetMapping("/links-sent")
    LinkRenewedPage renewed() {
        return new LinkRenewedPage();
    }

    private static AskId ask(Actor actor) {
        return new AskId(link(actor).ask());
    }

    private static Door.Link link(Actor actor) {
        if (actor.door() instanceof Door.Link link) {
            return link;
        }
        throw new NotFound();
    }
}
