package org.guildhall.insight;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the actor should look at, and the figures of the actor's organisation. */
@Service
@Transactional(readOnly = true)
public class Insight {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final UUID FIRST = new UUID(0, 0);

    private final OffTrackStore store;
    private final Counts counts;

    Insight(OffTrackStore store, Counts counts) {
        this.store = store;
        this.counts = counts;
    }

    /** Whether the actor answers for an organisation's placements and so has an overview of them. */
    public static boolean hasOverview(Actor actor) {
        return actor.role().isStaff() || actor.is(Role.EMPLOYER_LEAD);
    }

    /**
     * The counts of the actor's organisation.
     *
     * @param today in the reader's zone
     */
    public Overview overview(Actor actor, LocalDate today) {
        return counts.overview(actor.organisation(), today);
    }

    /** How many wait in the places of somebody with an overview, by path. */
    Map<String, Long> places(Actor actor, LocalDate today) {
        Counts.Waiting waiting = counts.waiting(actor.organisation(), today);
        return Map.of("/home", waiting.offTrack(), "/placements", waiting.placements(), "/asks", waiting.overdue());
    }

    /**
     * Placements of the actor's organisation that are off their track, the longest first, a page at a time.
     *
     * @param reason null for all
     * @param today in the reader's zone
     * @param after the key of the page before; null for the first page
     */
    public Slice<OffTrack> offTrack(
            Actor actor, @Nullable Reason reason, LocalDate today, @Nullable String after, int size) {
        List<OffTrack.Facts> rows = store.page(
                actor.organisation(),
                reason == null ? "any" : reason.word(),
                today,
                dayOf(after),
                idOf(after),
                size + 1);
        return Slice.cut(
                told(rows, today),
                size,
                it -> it.facts().since() + "_" + it.facts().placement());
    }

    /**
     * The placements that the actor takes part in and that are not over, the first to end first, a page at a time.
     *
     * @param today in the reader's zone
     * @param after the key of the page before; null for the first page
     */
    public Slice<Accompanied> accompanied(Actor actor, LocalDate today, @Nullable String after, int size) {
        List<Accompanied> rows = store.accompanied(today, dayOf(after), idOf(after), size + 1);
        return Slice.cut(rows, size, it -> it.endsOn() + "_" + it.placement());
    }

    /** How many placements each programme of the actor's institution has. */
    public List<ProgrammeCount> byProgramme(Actor actor) {
        return store.byProgramme(actor.organisation());
    }

    /** These placements, as far as the actor may see them, by the learner's name. */
    public List<OffTrack> chosen(Actor actor, List<UUID> placements, LocalDate today) {
        return told(store.chosen(placements, today), today);
    }

    private static LocalDate dayOf(@Nullable String after) {
        return after == null ? FIRST_DAY : LocalDate.parse(after.substring(0, after.indexOf('_')));
    }

    private static UUID idOf(@Nullable String after) {
        return after == null ? FIRST : UUID.fromString(after.substring(after.indexOf('_') + 1));
    }

    private List<OffTrack> told(List<OffTrack.Facts> rows, LocalDate today) {
        List<UUID> ids = rows.stream().map(OffTrack.Facts::placement).toList();
        List<OffTrackStore.Since> reasons = store.reasons(ids, today);
        List<OffTrack.Waiting> asks = store.asks(ids);
        List<OffTrack.Apart> apart = store.apart(ids);
        List<OffTrack.Declined> declined = store.declined(ids);
        return rows.stream()
                .map(row -> new OffTrack(
                        row,
                        reasons(reasons, row.placement()),
                        asks.stream()
                                .filter(it -> it.placement().equals(row.placement()))
                                .toList(),
                        apart.stream()
                                .filter(it -> it.placement().equals(row.placement()))
                                .findFirst()
                                .orElse(null),
                        declined.stream()
                                .filter(it -> it.placement().equals(row.placement()))
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    private static Map<Reason, LocalDate> reasons(List<OffTrackStore.Since> all, UUID placement) {
        Map<Reason, LocalDate> reasons = new EnumMap<>(Reason.class);
        all.stream()
                .filter(it -> it.placement().equals(placement))
                .forEach(it -> reasons.put(it.reason(), it.fromDay()));
        return reasons;
    }
}
