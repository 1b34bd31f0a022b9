package org.guildhall.agreements.web;

import java.util.List;
import java.util.stream.Collectors;
import org.guildhall.agreements.Agreement;
import org.guildhall.agreements.Signature;
import org.guildhall.asks.Ask;
import org.guildhall.placements.Placement;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.words.Say;
import org.guildhall.programmes.Signer;
import org.jspecify.annotations.Nullable;

/**
 * The agreement of a placement and who has signed it.
 *
 * @param agreement null before the hosts have confirmed
 * @param asked who is asked to sign now
 * @param why key of the reason why the reader may not sign now; null where they may
 * @param mayRestate whether the reader may write other terms
 */
public record AgreementPage(
        Placement placement,
        @Nullable Agreement agreement,
        List<Signature> signatures,
        List<Ask> asked,
        boolean maySign,
        @Nullable String why,
        boolean mayRestate)
        implements Page {

    static AgreementPage none(Placement placement) {
        return new AgreementPage(placement, null, List.of(), List.of(), false, null, false);
    }

    public List<AgreementFacts.Part> parts() {
        return agreement == null ? List.of() : AgreementFacts.of(agreement);
    }

    /** The parties who have still to sign, in order. */
    public List<Signer> waiting() {
        return agreement == null || !agreement.state().isAwaited()
                ? List.of()
                : agreement.signing().stream()
                        .filter(party -> signatures.stream().noneMatch(it -> it.party() == party))
                        .toList();
    }

    public String door(Signature signature) {
        return AgreementFacts.door(signature);
    }

    /** Where it stands and what comes next, in one sentence. */
    public String next() {
        if (agreement == null) {
            return "";
        }
        if (maySign) {
            return Say.text("agreements.next.you");
        }
        return switch (agreement.state()) {
            case IN_FORCE -> Say.text("agreements.next.in_force", Say.date(agreement.startsOn()));
            case ENDED -> Say.text("agreements.next.ended");
            case REJECTED -> Say.text("agreements.next.rejected");
            case EXPIRED -> Say.text("agreements.next.expired", Say.date(agreement.endsOn()));
            case WITHDRAWN -> Say.text("agreements.next.withdrawn");
            case AWAITING_SIGNATURES, PARTIALLY_SIGNED ->
                asked.isEmpty()
                        ? Say.text(
                                "agreements.next.party",
                                AgreementFacts.party(waiting().getFirst()))
                        : Say.text(
                                "agreements.next.asked",
                                asked.stream().map(Ask::personName).distinct().collect(Collectors.joining(", ")));
        };
    }
}
