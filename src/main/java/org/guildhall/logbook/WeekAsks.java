package org.guildhall.logbook;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guildhall.asks.Ask;
import org.guildhall.asks.Asks;
import org.guildhall.asks.NewAsk;
import org.guildhall.placements.Party;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementId;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Role;
import org.springframework.stereotype.Component;

/** Asks supervisors to decide on a week, and the learner to change what came back. */
@Component
class WeekAsks {

    private static final String DECIDE = "logbook.ask.week";
    private static final String AGAIN = "logbook.ask.again";
    private static final int DAYS_TO_ACT = 3;
    private static final int MOST = 25;

    private final Placements placements;
    private final Asks asks;
    private final InstantSource time;

    WeekAsks(Placements placements, Asks asks, InstantSource time) {
        this.placements = placements;
        this.asks = asks;
        this.time = time;
    }

    void submitted(Actor actor, PlacementId id, Timesheet week) {
        asks.done(actor, AGAIN, week.id());
        raise(actor, id, week, DECIDE, List.of(Role.SUPERVISOR));
    }

    void approved(Actor actor, Timesheet week) {
        asks.done(actor, DECIDE, week.id());
    }

    void returned(Actor actor, PlacementId id, Timesheet week) {
        asks.done(actor, DECIDE, week.id());
        raise(actor, id, week, AGAIN, List.of(Role.LEARNER, Role.PROFESSIONAL));
    }

    /** What is not approved by now does not count: nobody decides on it any more. */
    void completed(Actor system, Timesheet week) {
        asks.lapse(system, DECIDE, week.id(), "logbook.lapsed.completed");
        asks.lapse(system, AGAIN, week.id(), "logbook.lapsed.completed");
    }

    /** Nothing is written in a placement that was left. */
    void left(Actor system, Timesheet week) {
        asks.lapse(system, AGAIN, week.id(), "logbook.lapsed.left");
    }

    private void raise(Actor actor, PlacementId id, Timesheet week, String kind, List<Role> roles) {
        Placement placement = placements.view(actor, id);
        placements.parties(actor, id).stream()
                .filter(party -> roles.contains(party.role()))
                .forEach(party -> asks.raise(actor, ask(kind, party, placement, week)));
    }

    private NewAsk ask(String kind, Party party, Placement placement, Timesheet week) {
        return new NewAsk(
                kind,
                party.person(),
                party.role(),
                party.organisation(),
                week.id(),
                placement.id().value(),
                placement.institution(),
                placement.employer(),
                "/placements/" + placement.id().value() + "/weeks/" + week.week(),
                LocalDate.ofInstant(time.instant(), placement.zoneId()).plusDays(DAYS_TO_ACT),
                List.of(placement.learnerName(), week.week().toString()));
    }

    Optional<Ask> mine(Actor actor, Timesheet week) {
        return asks.mine(actor, DECIDE, week.id());
    }

    List<Ask> others(Actor actor, Timesheet week) {
        return asks.inbox(actor, null, 2 * MOST).rows().stream()
                .filter(it -> it.kind().equals(DECIDE) && !it.subject().equals(week.id()))
                .limit(MOST)
                .toList();
    }
}
