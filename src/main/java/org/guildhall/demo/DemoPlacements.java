package org.guildhall.demo;

import static org.guildhall.placements.PlacementState.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.guildhall.demo.DemoOrganisations.Employer;
import org.guildhall.demo.DemoProgrammes.Learner;
import org.guildhall.placements.NewPlacement;
import org.guildhall.placements.Party;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementEvent;
import org.guildhall.placements.PlacementState;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Role;
import org.guildhall.programmes.Model;

/** Placements as they would have been made: twenty-two for each institution, bound for every state. */
@InDemo
class DemoPlacements {

    private static final long SEED = 20260514;

    private static final List<PlacementState> BOUND_FOR = List.of(
            ACTIVE,
            ACTIVE,
            COMPLETED,
            AGREEING,
            ACTIVE,
            ENDED,
            PAUSED,
            ACTIVE,
            AGREEING,
            ACTIVE,
            READY,
            ENDED,
            PROPOSED,
            COMPLETED,
            ACTIVE,
            TENTATIVE,
            ACTIVE,
            AGREEING,
            ENDED,
            TERMINATED,
            NO_SHOW,
            CANCELLED);

    private static final Map<PlacementState, PlacementEvent> LEAVES = Map.of(
            PAUSED, PlacementEvent.PAUSE,
            TERMINATED, PlacementEvent.TERMINATE,
            NO_SHOW, PlacementEvent.MARK_NO_SHOW,
            CANCELLED, PlacementEvent.CANCEL);

    private final Placements placements;

    DemoPlacements(Placements placements) {
        this.placements = placements;
    }

    /** Chooses who goes where and lets them be proposed, confirmed, and left. */
    List<Story> plan(Timeline timeline, List<Learner> learners, List<Employer> employers) {
        List<Story> stories = new ArrayList<>();
        Hosts hosts = new Hosts(employers);
        for (int i = 0; i < learners.size(); i += DemoProgrammes.LEARNERS) {
            List<Learner> going = going(learners.subList(i, i + DemoProgrammes.LEARNERS));
            Map<PlacementState, Integer> variants = new java.util.EnumMap<>(PlacementState.class);
            for (PlacementState bound : BOUND_FOR) {
                Learner learner = next(going, bound);
                int variant = variants.merge(bound, 1, Integer::sum) - 1;
                stories.add(story(timeline.start(), learner, hosts.of(learner), bound, variant));
            }
        }
        stories.forEach(story -> plan(timeline, story));
        return stories;
    }

    /** Who of an institution's learners goes into a placement: most of its own language, some of others. */
    private static List<Learner> going(List<Learner> learners) {
        String own = learners.getFirst().institution().language();
        List<Learner> going = new ArrayList<>(speaking(learners, own, 16));
        String other = own.equals("fr") ? "en" : "fr";
        going.addAll(speaking(learners, other, 2));
        going.addAll(speaking(learners, "ar", 4));
        return going;
    }

    private static List<Learner> speaking(List<Learner> learners, String language, int many) {
        return learners.stream()
                .filter(it -> it.who().language().equals(language))
                .limit(many)
                .toList();
    }

    /** The next learner; one of a short programme where the placement is over already. */
    private static Learner next(List<Learner> going, PlacementState bound) {
        boolean over = bound == ENDED || bound == COMPLETED;
        Learner next = going.stream()
                .filter(it -> !over || isShort(it))
                .filter(it -> over || bound == ACTIVE || it.course().model() != Model.IN_JOB_LEARNING)
                .findFirst()
                .orElse(going.getFirst());
        going.remove(next);
        return next;
    }

    private static boolean isShort(Learner learner) {
        return learner.course().requiredHours() <= 260 && learner.course().model() != Model.IN_JOB_LEARNING;
    }

    private static Story story(Instant start, Learner learner, Employer employer, PlacementState bound, int variant) {
        Days days = Days.of(start, employer.zone());
        LocalDate monday = days.monday();
        LocalDate starts = switch (bound) {
            case COMPLETED -> monday.minusWeeks(11);
            case ENDED -> monday.minusWeeks(9);
            case ACTIVE -> monday.minusWeeks(variant == 3 ? 4 : 8);
            case PAUSED, TERMINATED -> monday.minusWeeks(8);
            case NO_SHOW -> monday.minusWeeks(3);
            case PROPOSED, TENTATIVE, AGREEING, READY, CANCELLED -> monday.plusWeeks(3);
        };
        LocalDate ends = switch (bound) {
            case COMPLETED -> monday.minusDays(17);
            case ENDED -> monday.minusDays(variant == 0 ? 3 : 10);
            case ACTIVE, PAUSED, TERMINATED, NO_SHOW, PROPOSED, TENTATIVE, AGREEING, READY, CANCELLED ->
                starts.plusWeeks(learner.course().requiredHours() > 400 ? 30 : 12)
                        .minusDays(3);
        };
        long seed = SEED ^ learner.who().name().hashCode();
        return new Story(learner, employer, bound, variant, starts, ends, days, seed);
    }

    private void plan(Timeline timeline, Story story) {
        LocalDate proposed = story.proposed();
        timeline.plan(at(story, proposed, 9, 16), story::actingCoordinator, coordinator -> propose(story, coordinator));
        if (story.bound == TENTATIVE) {
            plan(timeline, story, Days.after(proposed, 2), story::actingCoordinator, PlacementEvent.HOLD);
        } else if (story.bound != PROPOSED) {
            plan(timeline, story, Days.after(proposed, 2), story::actingLead, PlacementEvent.CONFIRM);
        }
        PlacementEvent leaves = LEAVES.get(story.bound);
        if (leaves != null) {
            plan(timeline, story, left(story), story::actingCoordinator, leaves);
        }
    }

    private void plan(Timeline timeline, Story story, LocalDate day, Supplier<Actor> actor, PlacementEvent event) {
        String reason = event.needsReason()
                ? Texts.reason(event.name(), story.learner.institution().language())
                : null;
        timeline.plan(at(story, day, 9, 12), actor, it -> placements.happen(it, story.id(), event, reason));
    }

    private static LocalDate left(Story story) {
        return switch (story.bound) {
            case PAUSED -> story.days.back(6);
            case TERMINATED -> story.days.back(16);
            case NO_SHOW -> Days.after(story.starts, 2);
            default -> story.days.back(4);
        };
    }

    private void propose(Story story, Actor coordinator) {
        Learner learner = story.learner;
        Employer employer = story.employer;
        NewPlacement placement = new NewPlacement(
                learner.who().id(),
                learner.institution().id(),
                employer.id(),
                employer.site(),
                learner.course().cohort().version(),
                learner.course().cohort().id(),
                null,
                DemoRoles.titleFor(employer),
                Placement.Mode.values()[story.random.nextInt(3)],
                story.starts,
                story.ends,
                learner.course().requiredHours(),
                employer.zone(),
                List.of(
                        new Party(
                                learner.tutor().id(),
                                "",
                                Role.ACADEMIC_TUTOR,
                                learner.institution().id()),
                        new Party(employer.supervisor().id(), "", Role.SUPERVISOR, employer.id())));
        story.is(placements.propose(coordinator, placement).orElseThrow());
    }

    private static Instant at(Story story, LocalDate day, int from, int to) {
        return story.days.at(day, from, to, story.random);
    }
}
