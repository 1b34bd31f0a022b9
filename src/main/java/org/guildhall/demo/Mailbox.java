package org.guildhall.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every letter of the demonstration as it arrived. To be read and filled as Guildhall itself. */
@Service
@Transactional
@ConditionalOnProperty("guildhall.demo")
public class Mailbox {

    private static final Instant NEWEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final MailboxStore store;

    Mailbox(MailboxStore store) {
        this.store = store;
    }

    /**
     * Letters, newest first, a page at a time.
     *
     * @param words part of the name or the address of whom they are to; empty for all
     * @param after the key of the page before; null for the first page
     */
    @Transactional(readOnly = true)
    public Slice<MailboxLine> list(String words, @Nullable String after, int size) {
        Instant sentAt = after == null ? NEWEST : Instant.parse(after.substring(0, after.indexOf('_')));
        UUID id = after == null ? LAST : UUID.fromString(after.substring(after.indexOf('_') + 1));
        return Slice.cut(store.list(words, sentAt, id, size + 1), size, it -> it.sentAt() + "_" + it.id());
    }

    /**
     * The last twenty text messages, newest first.
     *
     * @param words part of the name, the address or the number of whom they are to; empty for all
     */
    @Transactional(readOnly = true)
    public List<MailboxText> texts(String words) {
        return store.texts(words);
    }

    /** One letter; empty where there is none with this id. */
    @Transactional(readOnly = true)
    public Optional<MailboxLetter> one(UUID id) {
        return store.one(id);
    }

    /** Keeps a letter that has arrived. */
    void keep(MailboxLetter letter) {
        store.add(letter);
    }

    /** Takes in what the demo wrote in its past. */
    void keepPast(String sender, Instant before) {
        store.addPast(sender, before);
    }
}
