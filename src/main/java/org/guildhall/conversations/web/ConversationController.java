package org.guildhall.conversations.web;

import org.guildhall.conversations.Conversation;
import org.guildhall.conversations.Conversations;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementId;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.PersonId;
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

/** What the people of a placement write to each other: everybody, or two alone. The other one may come by link. */
@Controller
class ConversationController {

    private static final int PAGE = 25;

    private final Conversations conversations;
    private final Placements placements;

    ConversationController(Conversations conversations, Placements placements) {
        this.conversations = conversations;
        this.placements = placements;
    }

    @GetMapping("/messages")
    Object mine(Actor actor, @RequestParam(required = false) @Nullable String after) {
        return actor.isNobody()
                ? Redirect.to("/sign-in")
                : new MessagesPage(conversations.list(actor, after, PAGE), after != null);
    }

    @GetMapping("/placements/{id}/messages")
    ConversationPage everybody(
            Actor actor, @PathVariable PlacementId id, @RequestParam(required = false) @Nullable String after) {
        return seen(actor, id, null, after);
    }

    @GetMapping("/placements/{id}/messages/{with}")
    ConversationPage two(
            Actor actor,
            @PathVariable PlacementId id,
            @PathVariable PersonId with,
            @RequestParam(required = false) @Nullable String after) {
        return seen(actor, id, with, after);
    }

    /** Who opens it signed in has seen it; opening a link never changes anything. */
    private ConversationPage seen(Actor actor, PlacementId id, @Nullable PersonId with, @Nullable String after) {
        ConversationPage page = page(actor, id, with, after, "", Problems.none());
        if (!actor.byLink() && after == null) {
            conversations.read(actor, id, with);
        }
        return page;
    }

    private ConversationPage page(
            Actor actor,
            PlacementId id,
            @Nullable PersonId with,
            @Nullable String after,
            String text,
            Problems problems) {
        Placement placement = placements.view(actor, id);
        Conversation conversation = conversations.view(actor, id, with, after, PAGE);
        return new ConversationPage(
                placement,
                conversation,
                conversations.people(actor, id),
                conversations.unread(actor, id),
                actor.person(),
                conversations.mayWrite(actor, placement).isAllowed(),
                conversations.awaits(actor, id, with),
                after != null,
                text,
                problems);
    }

    @PostMapping("/placements/{id}/messages")
    Object toEverybody(Actor actor, @PathVariable PlacementId id, @RequestParam(defaultValue = "") String text) {
        return write(actor, id, null, text);
    }

    @PostMapping("/placements/{id}/messages/{with}")
    Object toOne(
            Actor actor,
            @PathVariable PlacementId id,
            @PathVariable PersonId with,
            @RequestParam(defaultValue = "") String text) {
        return write(actor, id, with, text);
    }

    private Object write(Actor actor, PlacementId id, @Nullable PersonId with, String text) {
        Problems problems = Problems.none()
                .when(text.isBlank(), "text", Say.text("conversations.text-missing"))
                .when(
                        text.length() > Conversations.LONGEST,
                        "text",
                        Say.text("conversations.text-long", Conversations.LONGEST));
        if (!problems.isEmpty()) {
            return Page.invalid(page(actor, id, with, null, text, problems));
        }
        conversations.write(actor, id, with, text.strip());
        return Redirect.to(address(id, with));
    }

    @PostMapping("/placements/{id}/messages/{with}/settlement")
    Redirect settle(Actor actor, @PathVariable PlacementId id, @PathVariable PersonId with) {
        conversations.settle(actor, id, with);
        return Redirect.to(address(id, with), Notice.of("conversations.settled"));
    }

    @PostMapping("/placements/{id}/messages/settlement")
    Redirect settle(Actor actor, @PathVariable PlacementId id) {
        conversations.settle(actor, id, null);
        return Redirect.to(address(id, null), Notice.of("conversations.settled"));
    }

    private static String address(PlacementId id, @Nullable PersonId with) {
        String all = "/placements/" + id.value() + "/messages";
        return with == null ? all : all + "/" + with.value();
    }
}
