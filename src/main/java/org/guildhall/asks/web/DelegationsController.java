package org.guildhall.asks.web;

import java.util.regex.Pattern;
import org.guildhall.asks.Ask;
import org.guildhall.asks.AskId;
import org.guildhall.asks.Asks;
import org.guildhall.asks.Delegations;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.Door;
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

/** “Let somebody else do it”, from the inbox and by the link of an ask. */
@Controller
class DelegationsController {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final Asks asks;
    private final Delegations delegations;

    DelegationsController(Asks asks, Delegations delegations) {
        this.asks = asks;
        this.delegations = delegations;
    }

    @GetMapping("/somebody-else")
    Object byLink(Actor actor) {
        return isList(actor)
                ? Redirect.to("/list")
                : page(actor, ask(actor), "/somebody-else", "", "", Problems.none());
    }

    @GetMapping("/inbox/{ask}/somebody-else")
    SomebodyElsePage fromInbox(Actor actor, @PathVariable AskId ask) {
        return page(actor, ask, path(ask), "", "", Problems.none());
    }

    @PostMapping("/somebody-else")
    Object nameByLink(
            Actor actor, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String email) {
        return name(actor, ask(actor), "/somebody-else", name.strip(), email.strip());
    }

    @PostMapping("/inbox/{ask}/somebody-else")
    Object nameFromInbox(
            Actor actor,
            @PathVariable AskId ask,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email) {
        return name(actor, ask, path(ask), name.strip(), email.strip());
    }

    @PostMapping("/somebody-else/return")
    Redirect takeBackByLink(Actor actor) {
        delegations.takeBack(actor, ask(actor));
        return Redirect.to("/somebody-else");
    }

    @PostMapping("/inbox/{ask}/somebody-else/return")
    Redirect takeBackFromInbox(Actor actor, @PathVariable AskId ask) {
        delegations.takeBack(actor, ask);
        return Redirect.to(path(ask), Notice.of("asks.else.taken-back"));
    }

    private Object name(Actor actor, AskId ask, String path, String name, String email) {
        Problems problems = Problems.none()
                .when(name.isBlank() || name.length() > 200, "name", Say.text("asks.successor.name-missing"))
                .when(!ADDRESS.matcher(email).matches(), "email", Say.text("asks.successor.email-wrong"));
        if (problems.isEmpty() && !delegations.delegate(actor, ask, name, email, Say.language())) {
            problems = problems.and("email", Say.text("asks.else.same"));
        }
        return problems.isEmpty()
                ? Redirect.to(path, Notice.of("asks.successor.done", name))
                : Page.invalid(page(actor, ask, path, name, email, problems));
    }

    private SomebodyElsePage page(Actor actor, AskId id, String path, String name, String email, Problems problems) {
        Ask ask = asks.view(actor, id);
        String denied = delegations.mayDelegate(actor, ask) instanceof Decision.Denied it ? Say.text(it.why()) : null;
        return new SomebodyElsePage(
                ask, path, denied, delegations.standing(actor, id).orElse(null), name, email, problems);
    }

    private static String path(AskId ask) {
        return "/inbox/" + ask.value() + "/somebody-else";
    }

    private static boolean isList(Actor actor) {
        return actor.door() instanceof Door.Link link && !link.list().isEmpty();
    }

    private static AskId ask(Actor actor) {
        if (actor.door() instanceof Door.Link link) {
            return new AskId(link.ask());
        }
        throw new NotFound();
    }
}
