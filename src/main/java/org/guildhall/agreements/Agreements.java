package org.guildhall.agreements;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.edit.Edit;
import org.guildhall.platform.edit.Stamp;
import org.guildhall.platform.history.Happening;
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
    private static final String SIGNED = "agreements.history.signed";

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
     * Signs the version with this digest. Throws {@link Forbidden} with the reason where the actor may not, and with who has
     * signed or left the version where somebody has come first.
     *
     * @param sha256 digest of the terms that the person saw
     * @param typedName their name as they typed it
     * @return overtaken where the terms are not those that were shown
     */
    public Edit<Agreement> sign(Actor actor, PlacementId id, String sha256, String typedName) {
        Agreement agreement = locked(actor, id);
        if (!agreement.sha256().equals(sha256)) {
            return overtaken(agreement);
        }
        maySignNow(actor, agreement);
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
        note(actor, agreement, SIGNED, Map.of());
        events.publishEvent(new AgreementSigned(agreement.id(), id, last));
        return Edit.saved();
    }

    /**
     * Says that the actor does not sign these terms, and why. The version ends; the coordinator is asked for another one.
     *
     * @param sha256 digest of the terms that the person saw
     * @return overtaken where the terms are not those that were shown
     */
    public Edit<Agreement> reject(Actor actor, PlacementId id, String sha256, String reason) {
        Agreement agreement = locked(actor, id);
        if (!agreement.sha256().equals(sha256)) {
            return overtaken(agreement);
        }
        maySignNow(actor, agreement);
        store.leave(agreement.id(), AgreementState.REJECTED, actor.name(), reason, time.instant());
        asks.done(actor, ASK, agreement.id().value(), actor.person());
        asks.withdraw(actor, ASK, agreement.id().value());
        note(actor, agreement, "agreements.history.rejected", Map.of("reason", reason));
        events.publishEvent(new AgreementLeft(agreement.id(), id));
        return Edit.saved();
    }

    private Agreement locked(Actor actor, PlacementId id) {
        Agreement agreement = current(actor, id).orElseThrow(NotFound::new);
        store.lock(agreement.id());
        return store.current(id).orElseThrow(NotFound::new);
    }

    private static Edit<Agreement> overtaken(Agreement now) {
        return Edit.overtaken(now, new Stamp(now.number(), null, null, now.madeAt()));
    }

    /** Somebody of the same party may have signed a moment ago, and the version may have been left. */
    private void maySignNow(Actor actor, Agreement agreement) {
        if (!(maySign(actor, agreement) instanceof Decision.Denied denied)) {
            return;
        }
        Signer party = AgreementAccess.party(actor.role());
        boolean signed = store.signatures(agreement.id()).stream().anyMatch(it -> it.party() == party);
        UUID subject = agreement.id().value();
        if (party != null && signed) {
            throw history.refusal(denied, subject, it -> it.act().equals(SIGNED) && party == party(it));
        }
        throw party != null && !agreement.state().isAwaited()
                ? history.refusal(denied, subject)
                : new Forbidden(denied);
    }

    private static @Nullable Signer party(Happening happening) {
        return AgreementAccess.party(Role.valueOf(happening.role().toUpperCase(Locale.ROOT)));
    }

    private void note(Actor actor, Agreement agreement, String act, Map<String, String> more) {
        Map<String, String> details = new HashMap<>(more);
        details.put("number", String.valueOf(agreement.number()));
        history.note(actor, act, agreement.id().value(), agreement.placement().value(), details);
        live.changed(agreement.placement().value());
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
