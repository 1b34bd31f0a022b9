package org.guildhall.platform.history;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who did what when and by which door, for every act that matters. */
@Service
@Transactional
public class History {

    private final HistoryStore store;
    private final InstantSource time;

    History(HistoryStore store, InstantSource time) {
        this.store = store;
        this.time = time;
    }

    /**
     * Notes an act in the transaction that does it.
     *
     * @param act key of its words, such as {@code logbook.history.approved}
     * @param placement null where it is about no placement
     * @param details named arguments of its words; {@code reason} is shown below them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Actor actor, String act, UUID subject, @Nullable UUID placement, Map<String, String> details) {
        store.add(actor, act, subject, placement, details, time.instant());
    }

    /** What happened to a subject, newest first, at most 100. */
    @Transactional(readOnly = true)
    public List<Happening> of(UUID subject) {
        return store.of(subject);
    }

    /**
     * What happened in a placement, newest first, a page at a time.
     *
     * @param before the key of the page before; null for the first page
     */
    @Transactional(readOnly = true)
    public Slice<Happening> ofPlacement(UUID placement, @Nullable String before, int size) {
        return Slice.cut(store.ofPlacement(placement, before, size + 1), size, it -> it.at() + "_" + it.id());
    }
}
