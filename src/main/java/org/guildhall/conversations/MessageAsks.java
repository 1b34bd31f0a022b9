package org.guildhall.conversations;

import java.util.List;
import java.util.UUID;
import org.guildhall.asks.Asks;
import org.guildhall.asks.NewAsk;
import org.guildhall.placements.Party;
import org.guildhall.placements.Placement;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Role;
import org.springframework.stereotype.Component;

/**
 * Who is written to hears of it by a letter: alone, they are asked for an answer; with everybody, to read it. Each is asked
 * once until they have answered or read, however much is written meanwhile.
 */
@Component
class MessageAsks {

    private static final String ANSWER = "conversations.ask.answer";
    private static final String READ = "conversations.ask.read";

    private final Asks asks;

    MessageAsks(Asks asks) {
        this.asks = asks;
    }

    /** Whoever has just written has answered; the other is asked for an answer. */
    void answer(Actor actor, Placement placement, ConversationId conversation, Party party) {
        asks.done(actor, ANSWER, conversation.value(), actor.person());
        String path = "/messages/" + actor.person().value();
        asks.raise(actor, ask(ANSWER, actor, placement, conversation, party, path));
    }

    /** Whoever has just written has read what stood there; the others are asked to. */
    void read(Actor actor, Placement placement, ConversationId conversation, List<Party> readers) {
        asks.done(actor, READ, conversation.value(), actor.person());
        readers.stream()
                .filter(it -> !it.person().equals(actor.person()))
                .forEach(it -> asks.raise(actor, ask(READ, actor, placement, conversation, it, "/messages")));
    }

    private static NewAsk ask(
            String kind, Actor actor, Placement placement, ConversationId conversation, Party party, String path) {
        return new NewAsk(
                kind,
                party.person(),
                party.role(),
                party.organisation(),
                conversation.value(),
                placement.id().value(),
                // what two write to each other, and what is read, is nobody else's to follow up
                kind.equals(ANSWER) && actor.role().isStaff() ? placement.institution() : null,
                kind.equals(ANSWER) && actor.is(Role.EMPLOYER_LEAD) ? placement.employer() : null,
                "/placements/" + placement.id().value() + path,
                null,
                List.of(actor.name(), placement.title()));
    }

    /** Whether the actor is asked to answer, or to read. */
    boolean await(Actor actor, ConversationId conversation) {
        UUID subject = conversation.value();
        return asks.mine(actor, ANSWER, subject).isPresent()
                || asks.mine(actor, READ, subject).isPresent();
    }

    /** The actor has read it. */
    void haveRead(Actor actor, ConversationId conversation) {
        asks.done(actor, READ, conversation.value(), actor.person());
    }

    /** The actor has read it, and no answer is needed. */
    void settle(Actor actor, ConversationId conversation) {
        haveRead(actor, conversation);
        asks.done(actor, ANSWER, conversation.value(), actor.person());
    }
}
