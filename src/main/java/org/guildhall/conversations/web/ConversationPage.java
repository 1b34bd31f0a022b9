package org.guildhall.conversations.web;

import java.util.List;
import java.util.stream.Stream;
import org.guildhall.conversations.Conversation;
import org.guildhall.conversations.Conversations;
import org.guildhall.conversations.Message;
import org.guildhall.conversations.Unread;
import org.guildhall.placements.Party;
import org.guildhall.placements.Placement;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Look;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.words.Say;

/**
 * One conversation of a placement: who reads it, what was written, and the box to write in.
 *
 * @param people everybody who can be written to
 * @param text as typed
 * @param awaits whether an answer awaits the reader
 * @param started whether older messages are shown
 */
public record ConversationPage(
        Placement placement,
        Conversation conversation,
        List<Party> people,
        List<Unread> unread,
        PersonId reader,
        boolean mayWrite,
        boolean awaits,
        boolean started,
        String text,
        Problems problems)
        implements Page {

    /** The address of everybody's conversation. */
    public String all() {
        return "/placements/" + placement.id().value() + "/messages";
    }

    /** The address of this conversation. */
    public String path() {
        return conversation.with().map(it -> all() + "/" + it.person().value()).orElse(all());
    }

    /** Everybody's conversation and those with each person, with how much is unread in them. */
    public List<Chip> conversations() {
        Chip everybody = new Chip(
                Say.text("conversations.everybody"),
                all(),
                conversation.with().isEmpty(),
                count(unread.stream().filter(it -> it.with() == null)));
        return Stream.concat(
                        Stream.of(everybody),
                        people.stream()
                                .filter(it -> !it.person().equals(reader))
                                .map(it -> new Chip(
                                        it.name(),
                                        all() + "/" + it.person().value(),
                                        conversation.with().filter(it::equals).isPresent(),
                                        count(unread.stream()
                                                .filter(one -> it.person().equals(one.with()))))))
                .toList();
    }

    private static int count(Stream<Unread> unread) {
        int messages = unread.mapToInt(Unread::messages).sum();
        return messages == 0 ? -1 : messages;
    }

    /** Newest at the bottom, as people read. */
    public List<Message> messages() {
        return conversation.messages().rows().reversed();
    }

    public boolean isMine(Message message) {
        return message.writer().equals(reader);
    }

    /** The first message that the reader has not seen before: above it stands that what follows is new. */
    public boolean startsNew(Message message) {
        return messages().stream()
                .filter(it -> !isMine(it) && conversation.isNew(it))
                .findFirst()
                .filter(message::equals)
                .isPresent();
    }

    /** Who reads it, in words. */
    public String readers() {
        return conversation
                .with()
                .map(it -> Say.text("conversations.readers.two", it.name()))
                .orElseGet(() -> Say.text("conversations.readers.all"));
    }

    /** The label of the box to write in. */
    public String label() {
        return conversation
                .with()
                .map(it -> Say.text("conversations.write-to", Look.firstName(it.name())))
                .orElseGet(() -> Say.text("conversations.write-all"));
    }

    public int longest() {
        return Conversations.LONGEST;
    }
}
