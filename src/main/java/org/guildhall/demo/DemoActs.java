package org.guildhall.demo;

import static org.guildhall.demo.DemoLoader.SHOWMAN;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.guildhall.agreements.Agreements;
import org.guildhall.demo.DemoPlacements.Bound;
import org.guildhall.logbook.Entry;
import org.guildhall.logbook.Logbook;
import org.guildhall.people.Register;
import org.guildhall.placements.DailyRound;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementEvent;
import org.guildhall.placements.PlacementState;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.programmes.Objective;
import org.guildhall.programmes.Programmes;
import org.springframework.stereotype.Component;

/** What people did in their placements, done through the same doors as they would: signing, logging, approving. */
@Component
class DemoActs {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Map<PlacementState, PlacementEvent> LEAVES = Map.of(
            PlacementState.PAUSED, PlacementEvent.PAUSE,
            PlacementState.TERMINATED, PlacementEvent.TERMINATE,
            PlacementState.NO_SHOW, PlacementEvent.MARK_NO_SHOW,
            PlacementState.CANCELLED, PlacementEvent.CANCEL);

    private static final Map<PlacementState, String> REASONS = Map.of(
            PlacementState.PAUSED, "Ill until the end of the month; the last day moves with it.",
            PlacementState.TERMINATED, "The workshop closes its night shift, and there is no other task to learn from.",
            PlacementState.NO_SHOW, "Did not come on the first two days and could not be reached.",
            PlacementState.CANCELLED, "The learner has moved to another city.");

    private final Register register;
    private final Placements placements;
    private final Agreements agreements;
    private final Logbook logbook;
    private final Programmes programmes;
    private final DailyRound round;
    private final InstantSource time;

    DemoActs(
            Register register,
            Placements placements,
            Agreements agreements,
            Logbook logbook,
            Programmes programmes,
            DailyRound round,
            InstantSource time) {
        this.register = register;
        this.placements = placements;
        this.agreements = agreements;
        this.logbook = logbook;
        this.programmes = programmes;
        this.round = round;
        this.time = time;
    }

    void live(List<Bound> all) {
        List<Bound> signing = all.stream().filter(Bound::signs).toList();
        until(() -> signing.stream()
                .allMatch(it -> agreements.current(SHOWMAN, it.id()).isPresent()));
        signing.forEach(this::sign);
        until(() -> signing.stream()
                .allMatch(it -> placements.view(SHOWMAN, it.id()).state() != PlacementState.AGREEING));
        round.go();
        all.stream().filter(Bound::works).forEach(this::work);
        all.stream().filter(it -> LEAVES.containsKey(it.state())).forEach(this::leave);
    }

    private void sign(Bound bound) {
        String digest = agreements.current(SHOWMAN, bound.id()).orElseThrow().sha256();
        List<Actor> signers = List.of(
                learner(bound),
                actor(
                        bound,
                        bound.employer().lead(),
                        Role.EMPLOYER_LEAD,
                        bound.employer().id()),
                actor(
                        bound,
                        bound.learner().institution().coordinator(),
                        Role.COORDINATOR,
                        bound.learner().institution().id()));
        for (Actor signer : signers) {
            Acting.as(signer, () -> agreements.sign(signer, bound.id(), digest, signer.name()));
        }
    }

    private void work(Bound bound) {
        Actor learner = learner(bound);
        Actor supervisor = actor(
                bound,
                bound.employer().supervisor(),
                Role.SUPERVISOR,
                bound.employer().id());
        Placement placement = placements.view(SHOWMAN, bound.id());
        List<Objective> objectives =
                programmes.version(SHOWMAN, placement.programmeVersion()).objectives();
        List<List<String>> texts = Lines.of("days.txt");
        LocalDate today = LocalDate.ofInstant(time.instant(), ZoneId.of(placement.zone()));
        // every fourth has fallen silent, so that the coordinators have somebody to look after
        int silent = Math.floorMod(bound.learner().name().hashCode(), 4) == 0 ? 11 : 1;
        LocalDate last = placement.endsOn().isBefore(today) ? placement.endsOn() : today.minusDays(silent);
        Set<LocalDate> weeks = new TreeSet<>();
        // each logbook begins elsewhere in the texts and uses each of them once
        int at = Math.floorMod(bound.learner().name().hashCode(), texts.size());
        int days = 0;
        for (LocalDate day = placement.startsOn(); !day.isAfter(last) && days < texts.size(); day = day.plusDays(1)) {
            if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                continue;
            }
            String text = String.join(" ", texts.get((at + days) % texts.size()));
            Objective objective = objectives.get(days % objectives.size());
            Entry entry = new Entry(day, 360 + 15 * ((at + days) % 9), text, List.of(objective.id()));
            Acting.as(learner, () -> logbook.write(learner, bound.id(), entry));
            weeks.add(Logbook.monday(day));
            days++;
        }
        List<LocalDate> past = weeks.stream()
                .filter(week -> week.isBefore(Logbook.monday(today)) || placement.state() == PlacementState.ENDED)
                .toList();
        for (int i = 0; i < past.size(); i++) {
            LocalDate week = past.get(i);
            Acting.as(learner, () -> logbook.submit(learner, bound.id(), week));
            if (i < past.size() - 1) {
                Acting.as(supervisor, () -> logbook.approve(supervisor, bound.id(), week));
            }
        }
    }

    private void leave(Bound bound) {
        Actor coordinator = DemoProgrammes.maker(bound.learner().institution());
        PlacementEvent event = LEAVES.get(bound.state());
        if (event != null) {
            placements.happen(coordinator, bound.id(), event, REASONS.get(bound.state()));
        }
    }

    private Actor learner(Bound bound) {
        return actor(
                bound,
                bound.learner().id(),
                Role.LEARNER,
                bound.learner().institution().id());
    }

    private Actor actor(Bound bound, PersonId person, Role role, OrganisationId organisation) {
        String name = register.name(SHOWMAN, person);
        return new Actor(
                person,
                name,
                role,
                organisation,
                new Door.Session(),
                Set.of(bound.id().value()));
    }

    private static void until(BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The demo waits for listeners that do not come");
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
