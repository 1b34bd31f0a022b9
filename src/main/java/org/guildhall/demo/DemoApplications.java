package org.guildhall.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.asks.Asks;
import org.guildhall.demo.DemoProgrammes.Learner;
import org.guildhall.demo.DemoRoles.Advertised;
import org.guildhall.opportunities.ApplicationId;
import org.guildhall.opportunities.ApplicationState.Event;
import org.guildhall.opportunities.Opportunities;
import org.guildhall.opportunities.OpportunityState;
import org.guildhall.placements.Party;
import org.guildhall.placements.PlacementLists;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Role;
import org.jspecify.annotations.Nullable;

/** Applications of those who have no placement yet: answered, refused, declined, withdrawn, forgotten. */
@InDemo
class DemoApplications {

    private static final long SEED = 20260514;

    /** What happens to an application after it was made, working days after it; an empty way is never answered. */
    private static final List<List<Step>> WAYS = List.of(
            List.of(new Step(1, Event.VIEW), new Step(3, Event.INVITE), new Step(6, Event.OFFER)),
            List.of(),
            List.of(new Step(1, Event.VIEW), new Step(4, Event.REFUSE)),
            List.of(new Step(1, Event.VIEW), new Step(3, Event.INVITE)),
            List.of(new Step(2, Event.OFFER), new Step(4, Event.ACCEPT)),
            List.of(new Step(1, Event.VIEW), new Step(2, Event.OFFER), new Step(5, Event.DECLINE)),
            List.of(new Step(2, Event.VIEW)),
            List.of(new Step(3, Event.WITHDRAW)),
            List.of(new Step(2, Event.VIEW), new Step(8, Event.EXPIRE)),
            List.of(new Step(1, Event.INVITE), new Step(5, Event.REFUSE)));

    private static final int WRONG_PERSON = 1;
    private static final int ACCEPTED = 4;

    private final Opportunities opportunities;
    private final Placements placements;
    private final PlacementLists lists;
    private final Asks asks;

    DemoApplications(Opportunities opportunities, Placements placements, PlacementLists lists, Asks asks) {
        this.opportunities = opportunities;
        this.placements = placements;
        this.lists = lists;
        this.asks = asks;
    }

    private record Step(int days, Event event) {}

    /** An application that is made when its time comes. */
    private static final class Made {
        private @Nullable ApplicationId id;

        ApplicationId id() {
            return Objects.requireNonNull(id, "not applied yet");
        }
    }

    void plan(Timeline timeline, List<Learner> learners, List<Story> stories, List<Advertised> roles) {
        Set<String> placed = stories.stream().map(it -> it.learner.who().name()).collect(Collectors.toSet());
        for (int i = 0; i < learners.size(); i += DemoProgrammes.LEARNERS) {
            // the last dozen is still looking around
            List<Learner> free = learners.subList(i, i + DemoProgrammes.LEARNERS - 12).stream()
                    .filter(it -> !placed.contains(it.who().name()))
                    .toList();
            List<Advertised> filled = fitting(roles, free.getFirst(), OpportunityState.FILLED);
            for (int j = 0; j < WAYS.size(); j++) {
                Learner learner = free.get(j % free.size());
                List<Advertised> open = fitting(roles, learner, OpportunityState.PUBLISHED);
                Advertised role = j == ACCEPTED ? filled.getFirst() : open.get((i + j * 3) % open.size());
                if (j == ACCEPTED) {
                    roles.remove(role);
                }
                plan(timeline, learner, role, j, new Random(SEED + i + j));
            }
        }
    }

    private static List<Advertised> fitting(List<Advertised> roles, Learner learner, OpportunityState bound) {
        List<Advertised> fitting = new ArrayList<>(roles.stream()
                .filter(it -> it.bound == bound && it.employer.worksWith(learner.institution()))
                .toList());
        fitting.sort(java.util.Comparator.comparing(
                it -> !it.employer.lead().language().equals(learner.who().language())));
        return fitting;
    }

    private void plan(Timeline timeline, Learner learner, Advertised role, int way, Random random) {
        Days days = Days.of(timeline.start(), role.employer.zone());
        LocalDate applied = days.back(way == 6 ? 3 : 13 - way % 3);
        Made made = new Made();
        String letter = Texts.any("applications.txt", "LETTER", learner.who().language(), random.nextInt(20));
        timeline.plan(
                days.at(applied, 17, 22, random),
                () -> learner.who().signedIn(),
                it -> made.id = opportunities.apply(it, role.id(), letter).orElseThrow());
        for (Step step : WAYS.get(way)) {
            Instant at = days.at(Days.after(applied, step.days()), 9, 17, random);
            timeline.plan(at, () -> actor(step.event(), learner, role), it -> {
                opportunities.happen(it, made.id(), step.event(), reason(step.event(), learner, role, random));
                if (step.event() == Event.ACCEPT) {
                    nameSupervisor(timeline, at, learner, role);
                }
            });
        }
        if (way == WRONG_PERSON) {
            timeline.plan(
                    days.at(days.back(4), 9, 17, random),
                    () -> role.employer.lead().signedIn(),
                    it -> decline(it, made, role));
        }
    }

    private static Actor actor(Event event, Learner learner, Advertised role) {
        return switch (event) {
            case ACCEPT, DECLINE, WITHDRAW, SUBMIT -> learner.who().signedIn();
            case VIEW, INVITE, OFFER, REFUSE -> role.employer.lead().signedIn();
            case EXPIRE -> Demonstration.SHOWMAN;
        };
    }

    private static @Nullable String reason(Event event, Learner learner, Advertised role, Random random) {
        String language = event == Event.REFUSE
                ? role.employer.lead().language()
                : learner.who().language();
        return event.needsReason() ? Texts.any("applications.txt", event.name(), language, random.nextInt(10)) : null;
    }

    /** A while after the placement has come of the acceptance, the employer names who will supervise. */
    private void nameSupervisor(Timeline timeline, Instant accepted, Learner learner, Advertised role) {
        timeline.plan(accepted.plusSeconds(5_400), () -> role.employer.lead().signedIn(), lead -> {
            Someone supervisor = role.employer.supervisor();
            lists.newest(lead, 100).stream()
                    .filter(line -> line.learnerName().equals(learner.who().name()))
                    .limit(1)
                    .forEach(line -> placements.join(
                            lead,
                            line.id(),
                            new Party(supervisor.id(), "", Role.SUPERVISOR, supervisor.organisation())));
        });
    }

    private void decline(Actor lead, Made made, Advertised role) {
        String reason =
                Texts.any("applications.txt", "WRONG", role.employer.lead().language(), 0);
        asks.inbox(lead, null, 50).rows().stream()
                .filter(ask -> ask.subject().equals(made.id().value()))
                .forEach(ask -> asks.decline(lead, ask.id(), reason));
    }
}
