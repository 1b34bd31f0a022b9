package org.guildhall.demo;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Random;
import org.guildhall.demo.DemoOrganisations.Employer;
import org.guildhall.demo.DemoProgrammes.Learner;
import org.guildhall.placements.PlacementId;
import org.guildhall.placements.PlacementState;
import org.guildhall.platform.actor.Actor;
import org.jspecify.annotations.Nullable;

/** One placement on its way: who takes part, where it is bound for, and how its people are. */
final class Story {

    final Learner learner;
    final Employer employer;

    /** The state it is in on the day of the first start. */
    final PlacementState bound;

    /** Which of the ways to get there, from 0: how many have signed, how far the assessment is. */
    final int variant;

    final LocalDate starts;
    final LocalDate ends;
    final Days days;

    /** Its own dice, always thrown alike. */
    final Random random;

    private @Nullable PlacementId id;

    Story(
            Learner learner,
            Employer employer,
            PlacementState bound,
            int variant,
            LocalDate starts,
            LocalDate ends,
            Days days,
            long seed) {
        this.learner = learner;
        this.employer = employer;
        this.bound = bound;
        this.variant = variant;
        this.starts = starts;
        this.ends = ends;
        this.days = days;
        this.random = new Random(seed);
    }

    void is(PlacementId made) {
        this.id = made;
    }

    PlacementId id() {
        return Objects.requireNonNull(id, "not proposed yet");
    }

    /** The day it is proposed: four weeks before it starts, or lately where that is still to come. */
    LocalDate proposed() {
        return starts.isAfter(days.today()) ? days.back(14) : starts.minusWeeks(4);
    }

    /** Whether everybody signs. */
    boolean signs() {
        return switch (bound) {
            case PROPOSED, TENTATIVE, AGREEING, CANCELLED -> false;
            case READY, ACTIVE, PAUSED, ENDED, COMPLETED, NO_SHOW, TERMINATED -> true;
        };
    }

    /** Whether days are logged. */
    boolean works() {
        return switch (bound) {
            case ACTIVE, PAUSED, ENDED, COMPLETED, TERMINATED -> true;
            case PROPOSED, TENTATIVE, AGREEING, READY, CANCELLED, NO_SHOW -> false;
        };
    }

    Actor actingLearner() {
        return learner.who().signedIn(id());
    }

    Actor actingTutor() {
        return learner.tutor().signedIn(id());
    }

    Actor actingCoordinator() {
        return learner.institution().coordinator().signedIn();
    }

    Actor actingLead() {
        return employer.lead().signedIn(id());
    }

    /** Supervisors come by the link of a letter. */
    Actor actingSupervisor() {
        return employer.supervisor().byLink(id());
    }
}
