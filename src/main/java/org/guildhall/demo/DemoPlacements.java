package org.guildhall.demo;

import static org.guildhall.demo.DemoLoader.SHOWMAN;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.demo.DemoOrganisations.Employer;
import org.guildhall.demo.DemoProgrammes.Learner;
import org.guildhall.placements.NewPlacement;
import org.guildhall.placements.Party;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementEvent;
import org.guildhall.placements.PlacementId;
import org.guildhall.placements.PlacementState;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Role;
import org.springframework.stereotype.Component;

/** Placements as they would have been made: twenty for each institution, bound for every state. */
@Component
class DemoPlacements {

    private static final int EACH = 20;

    private static final List<PlacementState> BOUND_FOR = List.of(
            PlacementState.ACTIVE,
            PlacementState.ACTIVE,
            PlacementState.ENDED,
            PlacementState.AGREEING,
            PlacementState.READY,
            PlacementState.ACTIVE,
            PlacementState.PAUSED,
            PlacementState.ACTIVE,
            PlacementState.PROPOSED,
            PlacementState.CANCELLED,
            PlacementState.ACTIVE,
            PlacementState.TENTATIVE,
            PlacementState.ACTIVE,
            PlacementState.ENDED,
            PlacementState.NO_SHOW,
            PlacementState.ACTIVE,
            PlacementState.AGREEING,
            PlacementState.TERMINATED,
            PlacementState.ACTIVE,
            PlacementState.READY);

    private final Placements placements;
    private final InstantSource time;

    DemoPlacements(Placements placements, InstantSource time) {
        this.placements = placements;
        this.time = time;
    }

    /** A placement on its way, with the people who will act in it. */
    record Bound(PlacementId id, Learner learner, Employer employer, PlacementState state) {

        /** Whether everybody signs. */
        boolean signs() {
            return switch (state) {
                case PROPOSED, TENTATIVE, AGREEING, CANCELLED -> false;
                case READY, ACTIVE, PAUSED, ENDED, COMPLETED, NO_SHOW, TERMINATED -> true;
            };
        }

        /** Whether days are logged. */
        boolean works() {
            return switch (state) {
                case ACTIVE, PAUSED, ENDED, COMPLETED, TERMINATED -> true;
                case PROPOSED, TENTATIVE, AGREEING, READY, CANCELLED, NO_SHOW -> false;
            };
        }
    }

    List<Bound> propose(List<Learner> learners, List<Employer> employers) {
        List<Bound> all = new ArrayList<>();
        int perInstitution = learners.size() / 3;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < EACH; j++) {
                // employers work with two of the three institutions: those whose number differs from theirs by more
                // than
                // a multiple of three
                int k = (j + i * 7) % employers.size();
                Employer employer = employers.get(k % 3 == i ? (k + 1) % employers.size() : k);
                all.add(propose(learners.get(i * perInstitution + j), employer, BOUND_FOR.get(j)));
            }
        }
        return all;
    }

    private Bound propose(Learner learner, Employer employer, PlacementState state) {
        LocalDate today = LocalDate.ofInstant(time.instant(), ZoneId.of(employer.zone()));
        boolean later = !new Bound(new PlacementId(employer.id().value()), learner, employer, state).works()
                && state != PlacementState.NO_SHOW;
        boolean over = state == PlacementState.ENDED;
        NewPlacement placement = new NewPlacement(
                learner.id(),
                learner.institution().id(),
                employer.id(),
                null,
                learner.cohort().version(),
                learner.cohort().id(),
                null,
                DemoRoles.titleFor(employer),
                Placement.Mode.values()[Math.floorMod(learner.name().hashCode(), 3)],
                later ? today.plusWeeks(2) : today.minusWeeks(8),
                over ? today.minusDays(2) : today.plusWeeks(later ? 14 : 6),
                over ? 120 : 250,
                employer.zone(),
                List.of(
                        new Party(
                                learner.tutor(),
                                "",
                                Role.ACADEMIC_TUTOR,
                                learner.institution().id()),
                        new Party(employer.supervisor(), "", Role.SUPERVISOR, employer.id())));
        PlacementId id = placements.propose(SHOWMAN, placement).orElseThrow();
        if (state == PlacementState.TENTATIVE) {
            placements.happen(DemoProgrammes.maker(learner.institution()), id, PlacementEvent.HOLD, null);
        } else if (state != PlacementState.PROPOSED) {
            placements.happen(SHOWMAN, id, PlacementEvent.CONFIRM, null);
        }
        return new Bound(id, learner, employer, state);
    }
}
