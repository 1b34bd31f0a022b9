package org.guildhall.assessment;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.guildhall.programmes.ObjectiveId;
import org.jspecify.annotations.Nullable;

/**
 * The final assessment of a placement, as far as the reader may see it.
 *
 * @param release null until the tutor has released it
 */
public record Assessment(
        List<Assessed> done,
        List<Judgement> judgements,
        @Nullable Release release) {

    /** From this difference between two views on, a conversation is due. */
    private static final int APART = 2;

    public Assessment {
        done = List.copyOf(done);
        judgements = List.copyOf(judgements);
    }

    public boolean has(AssessmentKind kind) {
        return done.stream().anyMatch(it -> it.kind() == kind);
    }

    public boolean isComplete() {
        return done.size() == AssessmentKind.values().length;
    }

    /** One view of one objective. */
    public Optional<Judgement> of(AssessmentKind kind, ObjectiveId objective) {
        return judgements.stream()
                .filter(it -> it.kind() == kind && it.objective().equals(objective))
                .findFirst();
    }

    /** Whether two views of an objective lie so far apart that those concerned should talk. */
    public boolean isApart(ObjectiveId objective) {
        return levels(objective).max().orElse(0) - levels(objective).min().orElse(0) >= APART;
    }

    private IntStream levels(ObjectiveId objective) {
        return judgements.stream()
                .filter(it -> it.objective().equals(objective))
                .mapToInt(Judgement::level);
    }
}
