package org.guildhall.asks;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.Order;
import org.guildhall.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an organisation waits for, as a list. */
@Service
public class AskLists {

    /** Most urgent first. */
    public static final String USUAL = "due";

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final AskListStore store;

    AskLists(AskListStore store) {
        this.store = store;
    }

    /** Which of the open asks. */
    public enum Which {
        OPEN,
        OVERDUE,
        /** What nobody answered, and the actor has taken over. */
        OWNED
    }

    /** The order that an address asks for. */
    public static Order order(@Nullable String asked) {
        return Order.of(asked, List.of(USUAL, "who", "reminded"), USUAL);
    }

    /** Whether the actor may see how often and how soon asks come back, and why not. */
    public static Decision maySeeReturns(Actor actor) {
        return AskAccess.maySeeReturns(actor);
    }

    /** Open asks of the actor's organisation, in an order. Throws {@link Forbidden} for whoever sees their own alone. */
    @Transactional(readOnly = true)
    public Slice<Ask> ofMyOrganisation(
            Actor actor, Which which, LocalDate today, Order order, @Nullable String after, int size) {
        if (AskAccess.maySeeOthers(actor) instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
        return Slice.cut(
                store.ofOrganisation(
                        actor.organisation(),
                        which == Which.OVERDUE ? today : NEVER,
                        which == Which.OWNED ? actor.person() : null,
                        order,
                        after,
                        size + 1),
                size,
                ask -> Order.key(place(ask, order), ask.id().value()));
    }

    /** These asks, as far as the actor may see them, most urgent first. */
    @Transactional(readOnly = true)
    public List<Ask> these(Actor actor, List<AskId> ids) {
        return store.these(ids);
    }

    /** What the list is ordered by, as the statement says it. */
    private static String place(Ask ask, Order order) {
        if (order.column().equals("who")) {
            return ask.personName();
        }
        return order.column().equals("reminded")
                ? String.format(Locale.ROOT, "%04d", ask.reminded())
                : (ask.due() == null ? NEVER : ask.due()).toString();
    }
}
