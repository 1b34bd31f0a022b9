package org.guildhall.platform.mail;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.guildhall.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What waits to leave and what could not, for whoever runs this Guildhall. To be called as the system. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class LetterQueue {

    private static final Instant FIRST = Instant.EPOCH;
    private static final UUID NONE = new UUID(0, 0);

    private final LetterQueueStore store;
    private final PostOffice office;
    private final ObjectProvider<JavaMailSender> senders;
    private final InstantSource time;

    LetterQueue(LetterQueueStore store, PostOffice office, ObjectProvider<JavaMailSender> senders, InstantSource time) {
        this.store = store;
        this.office = office;
        this.senders = senders;
        this.time = time;
    }

    /** Whether letters can leave at all: whether a mail server is set. */
    public boolean hasServer() {
        return senders.getIfAvailable() != null;
    }

    /**
     * What the server has refused at least once and has not taken since, oldest first.
     *
     * @param after the key of the page before; null for the first page
     */
    public Slice<HeldLetter> held(@Nullable String after, int size) {
        int cut = after == null ? -1 : after.indexOf('_');
        List<HeldLetter> rows = store.held(
                after == null ? FIRST : Instant.parse(after.substring(0, cut)),
                after == null ? NONE : UUID.fromString(after.substring(cut + 1)),
                size + 1);
        return Slice.cut(rows, size, it -> it.queuedAt() + "_" + it.id());
    }

    /** Tries a letter once more, now. False where it has left meanwhile. */
    public boolean sendAgain(UUID letter) {
        return woken(store.sendAgain(letter, time.instant())) > 0;
    }

    /** Tries all of them once more; returns how many. */
    public int sendAllAgain() {
        return woken(store.sendAllAgain(time.instant()));
    }

    private int woken(int letters) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                office.wake();
            }
        });
        return letters;
    }
}
