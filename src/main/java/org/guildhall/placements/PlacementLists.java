package org.guildhall.placements;

import java.util.List;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.web.Order;
import org.guildhall.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of the placements that the actor takes part in or answers for. */
@Service
public class PlacementLists {

    private static final List<String> COLUMNS = List.of("newest", "learner", "what", "employer", "until", "state");

    /** Newest first. */
    public static final String USUAL = PlacementListStore.USUAL;

    private final PlacementListStore store;

    PlacementLists(PlacementListStore store) {
        this.store = store;
    }

    /** The order that an address asks for. */
    public static Order order(@Nullable String asked) {
        return Order.of(asked, COLUMNS, USUAL);
    }

    /**
     * Placements in an order, a page at a time.
     *
     * @param state null for all
     * @param words part of a learner's, an employer's or a placement's name; empty for all
     * @param after the key of the page before; null for the first page
     */
    @Transactional(readOnly = true)
    public Slice<PlacementLine> list(
            Actor actor, @Nullable PlacementState state, String words, Order order, @Nullable String after, int size) {
        return Slice.cut(
                store.list(state, words, order, after, size + 1),
                size,
                it -> Order.key(it.place(), it.id().value()));
    }

    /** The newest that the actor sees. */
    @Transactional(readOnly = true)
    public List<PlacementLine> newest(Actor actor, int size) {
        return store.list(null, "", order(null), null, size);
    }
}
