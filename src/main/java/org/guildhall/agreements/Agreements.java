package org.guildhall.agreements;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.asks.Ask;
import org.guildhall.asks.Asks;
import org.guildhall.organisations.Organisations;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementId;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.history.History;
import org.guildhall.platform.live.Live;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.NotFound;
import org.guildhall.programmes.Signer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agreement of a placement and the signatures under it. */
@Service
@Transactional
public class Agreements {

    static final String ASK = "agreements.ask.sign";

    private final AgreementStore store;
    private final Placements placements;
    private final Organisations organisations;
    private final Asks asks;
    private final History history;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    Agreements(
            AgreementStore store,
            Placements placements,
            Organisations organisations,
            Asks asks,
            History history,
            Live live,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.store = store;
        this.placements = placements;
        this.organisations = organisations;
        this.asks = asks;
        this.history = history;
        this.live = live;
        this.events = events;
        this.time = time;
    }

    /** The newest version of a placement's agreement; empty before the hosts have confirmed. */
    @Transactional(readOnly = true)
    public Optional<Agreement> current(Actor actor, PlacementId placement) {
        placements.view(actor, placement);
        return store.current(placement);
    }

    /** The signatures under a version, in the order they were given. */
    @Transactional(readOnly = true)
    public List<Signature> signatures(Actor actor, Agreement agreement) {
        return store.signatures(agreement.id());
    }

    /** Whether the actor may sign now, and why not. */
    @Transactional(readOnly = true)
    public Decision maySign(Actor actor, Agreement agreement) {
        Placement placement = placements.view(actor, agreement.placement());
        Signer next = agreement.next(store.signatures(agreement.id())).orElse(null);
        return AgreementAccess.maySign(
                actor, agreement.state(), next, capacity(actor, placement, next).isPresent());
    }

    /** In which capacity the actor signs; empty where they are not entitled to. */
    private Optional<String> capacity(Actor actor, Placement placement, @Nullable Signer party) {
        if (party == null) {
            return Optional.empty();
        }
        return switch (party) {
            case LEARNER -> placement.learner().equals(actor.person()) ? Optional.of(actor.name()) : Optional.empty();
            case GUARDIAN -> Optional.of(actor.name());
            case EMPLOYER -> entitled(actor, placement.employer());
            case INSTITUTION -> entitled(actor, placement.institution());
        };
    }

    private Optional<String> entitled(Actor actor, OrganisationId organisation) {
        return organisations.signatories(actor, organisation).stream()
                .filter(it -> it.person().equals(actor.person()) && organisation.equals(actor.organisation()))
                .map(it -> it.capacity())
                .findFirst();
    }

    /**
     * Signs the version with this digest. Throws {@link Forbidden} with the reason where the actor may not, or where the
     * version is not the one that was shown.
     *
     * @param sha256 digest of the terms that the person saw
     * @param typedName their name as they typed it
     */
    public void sign(Actor actor, PlacementId id, String sha256, String typedName) {
        Agreement agreement = current(actor, id).orElseThrow(NotFound::new);
        store.lock(agreement.id());
        agreement = store.current(id).orElseThrow(NotFound::new);
        if (!agreement.sha256().equals(sha256)) {
            throw new Forbidden(new Decision.Denied("agreements.denied.other-version"));
        }
        if (maySign(actor, agreement) instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
        Placement placement = placements.view(actor, id);
        Signer party = agreement.next(store.signatures(agreement.id())).orElseThrow();
        store.sign(
                agreement.id(),
                id,
                new Signature(
                        party,
                        actor.person(),
                        actor.name(),
                        typedName,
                        capacity(actor, placement, party).orElseThrow(),
                        actor.door().word(),
                        actor.door() instanceof Door.Link link ? link.ask() : null,
                        sha256,
                        time.instant(),
                        placement.zone()));
        boolean last = agreement.next(store.signatures(agreement.id())).isEmpty();
        store.move(
                agreement.id(),
                last ? AgreementState.IN_FORCE : AgreementState.PARTIALLY_SIGNED,
                last ? time.instant() : null);
        asks.done(actor, ASK, agreement.id().value());
        history.note(
                actor,
                "agreements.history.signed",
                agreement.id().value(),
                id.value(),
                Map.of("number", String.valueOf(agreement.number())));
        live.changed(id.value());
        events.publishEvent(new AgreementSigned(agreement.id(), id, last));
    }

    /** Who is asked to sign now. */
    @Transactional(readOnly = true)
    public List<Ask> asked(Actor actor, Agreement agreement) {
        return asks.about(actor, agreement.id().value()).stream()
                .filter(it -> it.kind().equals(ASK) && it.isOpen())
                .toList();
    }

    /** The version with a digest, for whoever checks a printed agreement; as Guildhall itself. */
    @Transactional(readOnly = true)
    public Optional<Agreement> byDigest(Actor system, String sha256) {
        return store.byDigest(sha256);
    }
}
