package org.guildhall.demo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** As whom one may come in: everybody of the demonstration in each of their roles. To be asked as Guildhall itself. */
@Service
@Transactional(readOnly = true)
@ConditionalOnProperty("guildhall.demo")
public class Doors {

    private static final DoorStore.After START = new DoorStore.After(-1, "", "", new UUID(0, 0));

    private final DoorStore store;

    Doors(DoorStore store) {
        this.store = store;
    }

    /** One of the few who together show the whole chain, and the key of the words that tell what they show. */
    public record CastMember(DoorCard card, String part) {}

    /**
     * Everybody in each of their roles, a page at a time: institutions first, by organisation, role and name.
     *
     * @param words part of a name, an organisation or an address; empty for all
     * @param role null for all
     * @param after the key of the page before; null for the first page
     */
    public Slice<DoorCard> list(String words, @Nullable Role role, @Nullable String after, int size) {
        return Slice.cut(store.list(words, role, after(after), size + 1), size, DoorCard::key);
    }

    private static DoorStore.After after(@Nullable String key) {
        if (key == null) {
            return START;
        }
        String[] parts = key.split("\u001f", 4);
        return new DoorStore.After(Integer.parseInt(parts[0]), parts[1], parts[2], UUID.fromString(parts[3]));
    }

    /** A short cast in the order of the story. */
    public List<CastMember> cast() {
        return Lines.of("cast.txt").stream()
                .flatMap(line ->
                        member(line.get(0), Role.valueOf(line.get(1)))
                                .map(card -> new CastMember(card, line.get(2)))
                                .stream())
                .toList();
    }

    private Optional<DoorCard> member(String email, Role role) {
        return store.list(email, role, START, 5).stream()
                .filter(card -> card.email().equals(email))
                .findFirst();
    }
}
