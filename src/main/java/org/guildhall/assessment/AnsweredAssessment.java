package org.guildhall.assessment;

import java.util.Optional;
import org.guildhall.placements.CompletionRequirement;
import org.guildhall.placements.Placement;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.words.Say;
import org.springframework.stereotype.Component;

/** A placement completes only with a final assessment that its learner has answered. */
@Component
class AnsweredAssessment implements CompletionRequirement {

    private final AssessmentStore store;

    AnsweredAssessment(AssessmentStore store) {
        this.store = store;
    }

    @Override
    public Optional<String> missing(Actor actor, Placement placement) {
        boolean answered = store.released(placement.id())
                .filter(it -> it.acknowledgedAt() != null)
                .isPresent();
        return answered ? Optional.empty() : Optional.of(Say.text("assessment.missing"));
    }
}
