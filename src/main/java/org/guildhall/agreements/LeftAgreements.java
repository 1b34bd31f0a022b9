package org.guildhall.agreements;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guildhall.asks.Asks;
import org.guildhall.asks.NewAsk;
import org.guildhall.people.Register;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementId;
import org.guildhall.placements.PlacementState;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.history.History;
import org.guildhall.platform.live.Live;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Versions that nobody signs any more: lets them expire, and asks whoever answers for the placement for another one. */
@Component
class LeftAgreements {

    static final String ASK = "agreements.ask.renew";

    private static final int DAYS = 5;

    private final AgreementStore store;
    private final Placements placements;
    private final Asks asks;
    private final Register register;
    private final History history;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    LeftAgreements(
            AgreementStore store,
            Placements placements,
            Asks asks,
            Register register,
            History history,
            Live live,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.store = store;
        this.placements = placements;
        this.asks = asks;
        this.register = register;
        this.history = history;
        this.live = live;
        this.events = events;
        this.time = time;
    }

    /** Lets what has passed its last day unsigned expire; returns how many. To be called in a transaction of the system's. */
    int expire(Actor system) {
        List<PlacementId> expiring = store.expiring(time.instant());
        for (PlacementId id : expiring) {
            Agreement agreement = store.current(id).orElseThrow();
            store.leave(agreement.id(), AgreementState.EXPIRED, null, null, time.instant());
            asks.lapse(system, Agreements.ASK, agreement.id().value(), "agreements.lapsed.expired");
            history.note(
                    system,
                    "agreements.history.expired",
                    agreement.id().value(),
                    id.value(),
                    Map.of("number", String.valueOf(agreement.number())));
            live.changed(id.value());
            events.publishEvent(new AgreementLeft(agreement.id(), id));
        }
        return expiring.size();
    }

    @ApplicationModuleListener
    void on(AgreementLeft left) {
        Actor system = Acting.current();
        Placement placement = placements.view(system, left.placement());
        Agreement agreement = store.current(left.placement()).orElseThrow();
        boolean another =
                placement.state() == PlacementState.AGREEING && agreement.id().equals(left.agreement());
        if (another) {
            register.holders(Role.COORDINATOR, List.of(placement.institution()))
                    .forEach(it -> asks.raise(system, ask(placement, agreement, it)));
        }
    }

    private NewAsk ask(Placement placement, Agreement agreement, Register.Holder coordinator) {
        String why = agreement.reason() == null ? "" : agreement.reason();
        return new NewAsk(
                ASK,
                coordinator.id(),
                Role.COORDINATOR,
                placement.institution(),
                agreement.id().value(),
                placement.id().value(),
                placement.institution(),
                null,
                "/placements/" + placement.id().value() + "/agreement",
                LocalDate.ofInstant(time.instant(), placement.zoneId()).plusDays(DAYS),
                List.of(placement.learnerName(), placement.employerName(), why));
    }
}
