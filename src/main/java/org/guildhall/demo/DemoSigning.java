package org.guildhall.demo;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.guildhall.agreements.Agreements;
import org.guildhall.placements.PlacementState;
import org.guildhall.platform.actor.Actor;

/** Signatures one after the other: the learner soon, the employer in a few days, the institution last. */
@InDemo
class DemoSigning {

    private final Agreements agreements;

    DemoSigning(Agreements agreements) {
        this.agreements = agreements;
    }

    void plan(Timeline timeline, Story story) {
        LocalDate confirmed = Days.after(story.proposed(), 2);
        int signatures = story.signs() ? 3 : story.bound == PlacementState.AGREEING ? story.variant : 0;
        LocalDate day = confirmed;
        if (signatures > 0 || story.bound == PlacementState.CANCELLED) {
            day = Days.after(day, 1);
            sign(timeline, story, day, story::actingLearner);
        }
        if (signatures > 1) {
            // every fifth employer answers only when reminded
            day = Days.after(day, story.random.nextInt(5) == 0 ? 6 : 1 + story.random.nextInt(3));
            sign(timeline, story, day, () -> story.employer.lead().byLink(story.id()));
        }
        if (signatures > 2) {
            sign(timeline, story, Days.after(day, 1 + story.random.nextInt(2)), story::actingCoordinator);
        }
    }

    private void sign(Timeline timeline, Story story, LocalDate day, Supplier<Actor> signer) {
        timeline.plan(story.days.at(day, 12, 19, story.random), signer, actor -> {
            String digest = agreements.current(actor, story.id()).orElseThrow().sha256();
            agreements.sign(actor, story.id(), digest, actor.name());
        });
    }
}
