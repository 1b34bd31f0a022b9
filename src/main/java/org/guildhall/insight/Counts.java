package org.guildhall.insight;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.guildhall.placements.PlacementState;
import org.guildhall.platform.actor.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sums of an organisation's counts: a handful of index reads, whatever its size. */
@Component
class Counts {

    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final int WEEKS_TO_THE_END = 2;

    private final TallyStore tallies;

    Counts(TallyStore tallies) {
        this.tallies = tallies;
    }

    Overview overview(OrganisationId of, LocalDate today, @Nullable UUID programme) {
        Map<String, Long> reasons = sums(of, "reason", FIRST, today, null);
        Map<Reason, Long> byReason = new EnumMap<>(Reason.class);
        for (Reason reason : Reason.values()) {
            byReason.put(reason, reasons.getOrDefault(reason.word(), 0L));
        }
        return new Overview(
                reasons.getOrDefault("any", 0L),
                byReason,
                byState(of, programme),
                sums(of, "approved", FIRST, LAST, null).getOrDefault("", 0L),
                sums(of, "ends", today, today.plusWeeks(WEEKS_TO_THE_END), null).getOrDefault("", 0L),
                answers(of, today));
    }

    long offTrack(OrganisationId of, LocalDate today) {
        return sums(of, "reason", FIRST, today, null).getOrDefault("any", 0L);
    }

    long placements(OrganisationId of) {
        return sums(of, "state", FIRST, LAST, null).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    long overdue(OrganisationId of, LocalDate today) {
        return sums(of, "ask", FIRST, today.minusDays(1), null).getOrDefault("open", 0L);
    }

    Map<PlacementState, Long> byState(OrganisationId of, @Nullable UUID programme) {
        Map<String, Long> states = sums(of, "state", FIRST, LAST, programme);
        Map<PlacementState, Long> byState = new EnumMap<>(PlacementState.class);
        for (PlacementState state : PlacementState.values()) {
            byState.put(state, states.getOrDefault(state.name().toLowerCase(Locale.ROOT), 0L));
        }
        return byState;
    }

    private Overview.Answers answers(OrganisationId of, LocalDate today) {
        LocalDate year = today.withDayOfMonth(1).minusYears(1);
        Map<String, Long> ended = sums(of, "ask", year, today, null);
        // what is open is counted by the day it is due, which may lie further back
        long overdue = overdue(of, today);
        long open = sums(of, "ask", FIRST, LAST, null).getOrDefault("open", 0L);
        return new Overview.Answers(
                open,
                overdue,
                ended.getOrDefault("ended", 0L),
                ended.getOrDefault("done", 0L),
                ended.getOrDefault("in-time", 0L),
                Turnaround.of(sums(of, "answer", year, today, null)).median());
    }

    private Map<String, Long> sums(
            OrganisationId of, String kind, LocalDate first, LocalDate last, @Nullable UUID part) {
        List<TallyStore.Sum> sums = tallies.sums(of, kind, first, last, part);
        return sums.stream().collect(java.util.stream.Collectors.toMap(TallyStore.Sum::key, TallyStore.Sum::number));
    }
}
