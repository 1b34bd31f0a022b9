package org.guildhall.agreements;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.guildhall.asks.AskPassedOn;
import org.guildhall.asks.Asks;
import org.guildhall.asks.NewAsk;
import org.guildhall.organisations.Organisations;
import org.guildhall.organisations.Signatory;
import org.guildhall.placements.Party;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementAdvanced;
import org.guildhall.placements.PlacementEvent;
import org.guildhall.placements.PlacementRestated;
import org.guildhall.placements.PlacementState;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.ids.Ids;
import org.guildhall.programmes.Objective;
import org.guildhall.programmes.ProgrammeVersion;
import org.guildhall.programmes.Programmes;
import org.guildhall.programmes.Signer;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Writes the terms when a placement comes to agreeing, and asks one signer after the other. */
@Component
class SigningRound {

    private static final int DAYS_TO_SIGN = 5;

    private final AgreementStore store;
    private final Placements placements;
    private final Programmes programmes;
    private final Organisations organisations;
    private final Asks asks;
    private final InstantSource time;

    SigningRound(
            AgreementStore store,
            Placements placements,
            Programmes programmes,
            Organisations organisations,
            Asks asks,
            InstantSource time) {
        this.store = store;
        this.placements = placements;
        this.programmes = programmes;
        this.organisations = organisations;
        this.asks = asks;
        this.time = time;
    }

    @ApplicationModuleListener
    void on(PlacementAdvanced advanced) {
        Actor system = Acting.current();
        if (advanced.to() == PlacementState.AGREEING) {
            if (store.current(advanced.placement()).isPresent()) {
                return;
            }
            write(system, placements.view(system, advanced.placement()));
        } else if (!advanced.to().isRunning()) {
            store.current(advanced.placement()).ifPresent(it -> withdraw(system, it));
            store.end(advanced.placement());
        }
    }

    private void withdraw(Actor system, Agreement agreement) {
        if (store.leave(agreement.id(), AgreementState.WITHDRAWN, null, null, time.instant())) {
            asks.withdraw(system, Agreements.ASK, agreement.id().value());
        }
    }

    /** Other terms: the version before them is withdrawn where it was still awaited, and everybody signs anew. */
    @ApplicationModuleListener
    void on(PlacementRestated restated) {
        Actor system = Acting.current();
        Placement placement = placements.view(system, restated.placement());
        Agreement before = store.current(placement.id()).orElse(null);
        if (before != null) {
            if (before.state().isAwaited() && before.says(placement)) {
                return;
            }
            withdraw(system, before);
            asks.done(system, LeftAgreements.ASK, before.id().value());
        }
        write(system, placement);
    }

    /** Who signs in another's place is entitled by whoever named them. */
    @ApplicationModuleListener
    void on(AskPassedOn passed) {
        if (passed.kind().equals(Agreements.ASK) && passed.role() != Role.GUARDIAN) {
            organisations.entitle(Acting.current(), passed.organisation(), passed.to(), passed.name());
        }
    }

    private void write(Actor system, Placement placement) {
        ProgrammeVersion version = programmes.version(system, placement.programmeVersion());
        List<String> objectives =
                version.objectives().stream().map(Objective::title).toList();
        int number = store.current(placement.id()).map(Agreement::number).orElse(0) + 1;
        String canonical = Agreement.canonical(placement, version.title(), version.hoursPerWeek(), objectives, number);
        AgreementId id = new AgreementId(Ids.next());
        if (store.add(id, placement, version, objectives, digest(canonical), number, time.instant())) {
            askNext(system, placement);
        }
    }

    @ApplicationModuleListener
    void on(AgreementSigned signed) {
        Actor system = Acting.current();
        Placement placement = placements.view(system, signed.placement());
        if (!signed.inForce()) {
            askNext(system, placement);
        } else if (placement.state() == PlacementState.AGREEING) {
            placements.happen(system, placement.id(), PlacementEvent.AGREE, null);
        }
    }

    private void askNext(Actor system, Placement placement) {
        Agreement agreement = store.current(placement.id()).orElseThrow();
        // whoever signs at this moment holds the lock: either they see this ask and end it, or their signature is seen
        // here
        store.lock(agreement.id());
        agreement
                .next(store.signatures(agreement.id()))
                .ifPresent(party -> signers(system, placement, party)
                        .forEach(signer -> asks.raise(system, ask(placement, agreement, signer))));
    }

    private record Who(PersonId person, Role role, OrganisationId organisation) {}

    private Stream<Who> signers(Actor system, Placement placement, Signer party) {
        return switch (party) {
            case LEARNER -> Stream.of(new Who(placement.learner(), Role.LEARNER, placement.institution()));
            case GUARDIAN ->
                placements.parties(system, placement.id(), Role.GUARDIAN).stream()
                        .map(Party::person)
                        .map(it -> new Who(it, Role.GUARDIAN, placement.institution()));
            case EMPLOYER -> entitled(system, placement.employer(), Role.EMPLOYER_LEAD);
            case INSTITUTION -> entitled(system, placement.institution(), Role.COORDINATOR);
        };
    }

    private Stream<Who> entitled(Actor system, OrganisationId organisation, Role role) {
        return organisations.signatories(system, organisation).stream()
                .map(Signatory::person)
                .map(it -> new Who(it, role, organisation));
    }

    private NewAsk ask(Placement placement, Agreement agreement, Who who) {
        LocalDate today = LocalDate.ofInstant(time.instant(), ZoneId.of(placement.zone()));
        return new NewAsk(
                Agreements.ASK,
                who.person(),
                who.role(),
                who.organisation(),
                agreement.id().value(),
                placement.id().value(),
                placement.institution(),
                placement.employer(),
                "/placements/" + placement.id().value() + "/agreement",
                today.plusDays(DAYS_TO_SIGN),
                List.of(placement.learnerName(), placement.employerName(), placement.title()));
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
