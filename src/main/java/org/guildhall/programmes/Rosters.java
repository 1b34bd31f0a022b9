package org.guildhall.programmes;

import java.util.List;
import org.guildhall.imports.CsvDownload;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.Order;
import org.guildhall.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The learners of an institution as a roster that can be brought in again as it is. */
@Service
@Transactional(readOnly = true)
public class Rosters {

    private static final int AT_ONCE = 1000;

    private static final List<String> COLUMNS = List.of("name", "reference", "cohort");

    /** By name. */
    public static final String USUAL = "name";

    private final RosterStore store;
    private final LearnerListStore learners;
    private final RosterTarget target;

    Rosters(RosterStore store, LearnerListStore learners, RosterTarget target) {
        this.store = store;
        this.learners = learners;
        this.target = target;
    }

    /** The order that an address asks for. */
    public static Order order(@Nullable String asked) {
        return Order.of(asked, COLUMNS, USUAL);
    }

    /**
     * Learners whom the actor sees, in an order, a page at a time.
     *
     * @param words part of a name, or a learner's number; empty for all
     */
    public Slice<LearnerLine> learners(Actor actor, String words, Order order, @Nullable String after, int size) {
        return Slice.cut(
                learners.learners(words, order, after, size + 1),
                size,
                it -> Order.key(it.place(), it.id().value()));
    }

    /** Who is enrolled, found and ordered like the list; throws {@link Forbidden} for whoever may not enrol. */
    public byte[] download(Actor actor, String words, Order order) {
        if (target.may(actor) instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
        CsvDownload download =
                new CsvDownload(List.of("name", "email", "cohort", "learner number", "tutor email", "language"));
        String after = null;
        List<RosterStore.Line> lines;
        do {
            lines = store.lines(actor.organisation(), words, order, after, AT_ONCE);
            for (RosterStore.Line line : lines) {
                download.row(List.of(
                        line.name(), line.email(), line.cohort(), line.reference(), line.tutor(), line.language()));
                after = Order.key(line.place(), line.id().value());
            }
        } while (lines.size() == AT_ONCE);
        return download.bytes();
    }
}
