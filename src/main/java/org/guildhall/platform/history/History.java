package org.guildhall.platform.history;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.edit.DoneBefore;
import org.guildhall.platform.web.Forbidden;
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

    /** Notes the same act for each of many subjects, which are about no placement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noteEach(Actor actor, String act, Collection<UUID> subjects) {
        if (!subjects.isEmpty()) {
            store.addEach(actor, act, List.copyOf(subjects), time.instant());
        }
    }

    /**
     * Why an act has no place any more: somebody has moved the subject on, and the refusal says who, when and how. Where
     * that is not known to the actor it is the plain refusal.
     */
    @Transactional(readOnly = true)
    public Forbidden refusal(Decision.Denied denied, UUID subject) {
        String module = denied.why().substring(0, denied.why().indexOf('.') + 1);
        return refusal(denied, subject, it -> it.act().startsWith(module));
    }

    /**
     * The same where only some acts are why.
     *
     * @param which of what happened to the subject
     */
    @Transactional(readOnly = true)
    public Forbidden refusal(Decision.Denied denied, UUID subject, Predicate<Happening> which) {
        return store.of(subject).stream()
                .filter(which)
                .findFirst()
                .<Forbidden>map(it -> new DoneBefore(denied, it))
                .orElseGet(() -> new Forbidden(denied));
    }

    /** What happened to a subject, newest first, at most 100. */
    @Transactional(readOnly = true)
    public List<Happening> of(UUID subject) {
        return store.of(subject);
    }

    /** What an administrator did while they acted for somebody, newest first, at most 100. */
    @Transactional(readOnly = true)
    public List<Happening> assisted(UUID assistance) {
        return store.assisted(assistance);
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
