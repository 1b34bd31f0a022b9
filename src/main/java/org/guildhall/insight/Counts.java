package org.guildhall.insight;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.guildhall.placements.PlacementState;
import org.guildhall.platform.actor.OrganisationId;
import org.springframework.stereotype.Component;

/** Sums of an organisation's counts: read at once, whatever its size. */
@Component
class Counts {

    private static final List<String> EVERYTHING = List.of("reason", "state", "approved", "ends", "ask", "answer");
    private static final List<String> IN_THE_NAVIGATION = List.of("reason", "state", "ask");
    private static final int WEEKS_TO_THE_END = 2;

    private final TallyStore tallies;

    Counts(TallyStore tallies) {
        this.tallies = tallies;
    }

    Overview overview(OrganisationId of, LocalDate today) {
        Sums sums = sums(of, EVERYTHING, today);
        Map<Reason, Long> byReason = new EnumMap<>(Reason.class);
        for (Reason reason : Reason.values()) {
            byReason.put(reason, sums.of("reason", reason.word(), TallyStore.Sum::untilToday));
        }
        Map<PlacementState, Long> byState = new EnumMap<>(PlacementState.class);
        for (PlacementState state : PlacementState.values()) {
            byState.put(state, sums.of("state", state.name().toLowerCase(Locale.ROOT), TallyStore.Sum::whole));
        }
        return new Overview(
                sums.offTrack(),
                byReason,
                byState,
                sums.of("approved", "", TallyStore.Sum::whole),
                sums.of("ends", "", TallyStore.Sum::soon),
                answers(sums));
    }

    /** How many placements are off track, how many there are, and how many asks are overdue. */
    Waiting waiting(OrganisationId of, LocalDate today) {
        Sums sums = sums(of, IN_THE_NAVIGATION, today);
        return new Waiting(sums.offTrack(), sums.placements(), sums.overdue());
    }

    record Waiting(long offTrack, long placements, long overdue) {}

    private static Overview.Answers answers(Sums sums) {
        return new Overview.Answers(
                // what is open is counted by the day it is due, which may lie further back
                sums.of("ask", "open", TallyStore.Sum::whole),
                sums.overdue(),
                sums.of("ask", "ended", TallyStore.Sum::withinYear),
                sums.of("ask", "done", TallyStore.Sum::withinYear),
                sums.of("ask", "in-time", TallyStore.Sum::withinYear),
                Turnaround.of(sums.of("answer").stream()
                                .collect(Collectors.toMap(TallyStore.Sum::key, TallyStore.Sum::withinYear)))
                        .median());
    }

    private Sums sums(OrganisationId of, List<String> kinds, LocalDate today) {
        LocalDate year = today.withDayOfMonth(1).minusYears(1);
        return new Sums(tallies.sums(of, kinds, new TallyStore.Days(year, today, today.plusWeeks(WEEKS_TO_THE_END))));
    }

    private record Sums(List<TallyStore.Sum> all) {

        List<TallyStore.Sum> of(String kind) {
            return all.stream().filter(it -> it.kind().equals(kind)).toList();
        }

        long of(String kind, String key, ToLongFunction<TallyStore.Sum> days) {
            return of(kind).stream()
                    .filter(it -> it.key().equals(key))
                    .mapToLong(days)
                    .sum();
        }

        long offTrack() {
            return of("reason", "any", TallyStore.Sum::untilToday);
        }

        long placements() {
            return of("state").stream().mapToLong(TallyStore.Sum::whole).sum();
        }

        long overdue() {
            return of("ask", "open", TallyStore.Sum::beforeToday);
        }
    }
}
