package org.guildhall.conversations;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.people.Register;
import org.guildhall.placements.Party;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementId;
import org.guildhall.placements.PlacementState;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.ids.Ids;
import org.guildhall.platform.live.Live;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the people of a placement write to each other. Everybody who takes part reads the placement's conversation; what one
 * person writes to another, those two read alone. Whoever is written to gets a letter whose link lets them read and answer
 * without an account.
 */
@Service
@Transactional
public class Conversations {

    /** Letters that a message may have. */
    public static final int LONGEST = 4000;

    private static final UUID NEWEST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final ConversationStore store;
    private final Placements placements;
    private final Register register;
    private final MessageAsks asks;
    private final Live live;
    private final InstantSource time;

    Conversations(
            ConversationStore store,
            Placements placements,
            Register register,
            MessageAsks asks,
            Live live,
            InstantSource time) {
        this.store = store;
        this.placements = placements;
        this.register = register;
        this.asks = asks;
        this.live = live;
        this.time = time;
    }

    /** Whether the actor may read a placement's conversations, and why not. */
    public Decision mayRead(Actor actor, Placement placement) {
        return ConversationAccess.may(actor, ConversationAccess.Act.READ, placement.state());
    }

    /** Whether the actor may write in them, and why not. */
    public Decision mayWrite(Actor actor, Placement placement) {
        return ConversationAccess.may(actor, ConversationAccess.Act.WRITE, placement.state());
    }

    /** Everybody who can be written to: who takes part, the institution's coordinators, the employer's leads. */
    @Transactional(readOnly = true)
    public List<Party> people(Actor actor, PlacementId id) {
        Placement placement = placements.view(actor, id);
        Stream<Party> parties =
                placements.parties(actor, id).stream().filter(party -> ConversationAccess.takesPart(party.role()));
        Stream<Party> answering = Stream.concat(
                holders(placement.institution(), Role.COORDINATOR), holders(placement.employer(), Role.EMPLOYER_LEAD));
        List<Party> all = Stream.concat(parties, answering).toList();
        return all.stream()
                .filter(party -> all.stream()
                        .filter(it -> it.person().equals(party.person()))
                        .findFirst()
                        .orElseThrow()
                        .equals(party))
                .toList();
    }

    /** Whether somebody who takes part can be written to. */
    public boolean canBeWrittenTo(Party party) {
        return ConversationAccess.takesPart(party.role());
    }

    /** Whether the actor could write to somebody in this role, in a placement in this state that joins them. */
    public boolean mayWriteTo(Actor actor, Role role, PlacementState state) {
        return ConversationAccess.takesPart(role)
                && ConversationAccess.may(actor, ConversationAccess.Act.WRITE, state)
                        .isAllowed();
    }

    private Stream<Party> holders(OrganisationId organisation, Role role) {
        return register.holders(role, List.of(organisation)).stream()
                .sorted(Comparator.comparing(Register.Holder::name))
                .map(it -> new Party(it.id(), it.name(), role, organisation));
    }

    /**
     * Writes to everybody of a placement, or to one person alone.
     *
     * @param to null for everybody
     * @param text 1 to {@link #LONGEST} letters
     */
    public MessageId write(Actor actor, PlacementId id, @Nullable PersonId to, String text) {
        Placement placement = placements.view(actor, id);
        if (mayWrite(actor, placement) instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
        Optional<Party> addressee = other(actor, id, to);
        MessageId message = new MessageId(Ids.next());
        ConversationId conversation = store.begun(id, actor.person(), to, time.instant());
        store.add(id, conversation, message, actor, text, time.instant());
        store.join(id, conversation, actor.person(), actor.name(), message);
        List<Party> readers = addressee.map(List::of).orElseGet(() -> parties(actor, id));
        readers.forEach(reader -> store.join(id, conversation, reader.person(), reader.name(), message));
        store.count(id, conversation, message, actor.person()).forEach(reader -> live.changed(reader.value()));
        live.changed(id.value());
        addressee.ifPresentOrElse(
                party -> asks.answer(actor, placement, conversation, party),
                () -> asks.read(actor, placement, conversation, readers));
        return message;
    }

    private List<Party> parties(Actor actor, PlacementId id) {
        return placements.parties(actor, id).stream()
                .filter(party -> ConversationAccess.takesPart(party.role()))
                .toList();
    }

    private Optional<Party> other(Actor actor, PlacementId id, @Nullable PersonId with) {
        if (with == null) {
            return Optional.empty();
        }
        if (with.equals(actor.person())) {
            throw new NotFound();
        }
        return Optional.of(people(actor, id).stream()
                .filter(party -> party.person().equals(with))
                .findFirst()
                .orElseThrow(NotFound::new));
    }

    /**
     * A conversation, newest message first, a page at a time.
     *
     * @param with the other one; null for everybody's
     * @param before the key of the page before; null for the first page
     */
    @Transactional(readOnly = true)
    public Conversation view(Actor actor, PlacementId id, @Nullable PersonId with, @Nullable String before, int size) {
        if (mayRead(actor, placements.view(actor, id)) instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
        Optional<Party> other = other(actor, id, with);
        Optional<ConversationId> found = store.find(id, actor.person(), with);
        UUID key = before == null ? NEWEST : UUID.fromString(before);
        List<Message> messages =
                found.map(it -> store.messages(id, it, key, size + 1)).orElse(List.of());
        return new Conversation(
                other,
                Slice.cut(messages, size, it -> it.id().value().toString()),
                found.flatMap(it -> store.readUpTo(id, it, actor.person())).orElse(null));
    }

    /** The actor has seen a conversation. Not to be told of whoever comes by link: mail scanners open links too. */
    public void read(Actor actor, PlacementId id, @Nullable PersonId with) {
        store.find(id, actor.person(), with)
                .filter(found -> store.read(id, found, actor.person()))
                .ifPresent(found -> {
                    asks.haveRead(actor, found);
                    live.changed(actor.person().value());
                });
    }

    /** Whether a conversation awaits the actor: to be answered, or to be read. */
    @Transactional(readOnly = true)
    public boolean awaits(Actor actor, PlacementId id, @Nullable PersonId with) {
        return store.find(id, actor.person(), with)
                .filter(found -> asks.await(actor, found))
                .isPresent();
    }

    /** The actor has read what was written, and no answer is needed. */
    public void settle(Actor actor, PlacementId id, @Nullable PersonId with) {
        ConversationId found = store.find(id, actor.person(), with).orElseThrow(NotFound::new);
        store.read(id, found, actor.person());
        asks.settle(actor, found);
        live.changed(actor.person().value());
    }

    /** How many messages the actor has not read, over all placements that the role of the moment reaches. */
    @Transactional(readOnly = true)
    public int unread(Actor actor) {
        return ConversationAccess.takesPart(actor.role()) ? store.unread(actor.person()) : 0;
    }

    /** How many messages of a placement's conversations the actor has not read; what is read is left out. */
    @Transactional(readOnly = true)
    public List<Unread> unread(Actor actor, PlacementId id) {
        return store.unread(id, actor.person());
    }

    /**
     * The actor's conversations, the one written in last first, a page at a time. Throws {@link Forbidden} where somebody
     * acts for them: what is said in confidence is theirs.
     */
    @Transactional(readOnly = true)
    public Slice<ConversationLine> list(Actor actor, @Nullable String before, int size) {
        if (actor.isAssisted()) {
            throw new Forbidden(new Decision.Denied("platform.denied.assisted"));
        }
        if (!ConversationAccess.takesPart(actor.role())) {
            return new Slice<>(List.of(), null);
        }
        UUID key = before == null ? NEWEST : UUID.fromString(before);
        return Slice.cut(
                store.list(actor.person(), key, size + 1),
                size,
                it -> it.newest().value().toString());
    }
}
