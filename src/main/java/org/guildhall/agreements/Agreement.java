package org.guildhall.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementId;
import org.guildhall.programmes.Signer;
import org.jspecify.annotations.Nullable;

/**
 * One version of the terms of a placement. It never changes; signatures refer to its digest.
 *
 * @param signing who signs, in order
 * @param sha256 digest of the terms as 64 hexadecimal digits
 * @param leftAt when it was left before everybody had signed; null otherwise
 * @param leftBy who rejected it; null otherwise
 * @param reason why they did; null otherwise
 */
public record Agreement(
        AgreementId id,
        PlacementId placement,
        int number,
        String learnerName,
        String employerName,
        String institutionName,
        String programmeTitle,
        String title,
        Placement.Mode mode,
        LocalDate startsOn,
        LocalDate endsOn,
        int requiredHours,
        int hoursPerWeek,
        List<String> objectives,
        List<Signer> signing,
        String sha256,
        Instant madeAt,
        AgreementState state,
        @Nullable Instant leftAt,
        @Nullable String leftBy,
        @Nullable String reason) {

    public Agreement {
        objectives = List.copyOf(objectives);
        signing = List.copyOf(signing);
    }

    /** Whether these are the terms that a placement has. */
    boolean says(Placement placement) {
        return title.equals(placement.title())
                && mode == placement.mode()
                && startsOn.equals(placement.startsOn())
                && endsOn.equals(placement.endsOn())
                && requiredHours == placement.requiredHours();
    }

    /** The first who has not signed yet; empty where everybody has. */
    public Optional<Signer> next(List<Signature> signatures) {
        return signing.stream()
                .filter(party -> signatures.stream().noneMatch(it -> it.party() == party))
                .findFirst();
    }

    /** The terms in one fixed form, which the digest is taken of. */
    static String canonical(Placement placement, String programme, int week, List<String> objectives, int number) {
        return String.join(
                "\n",
                placement.id().value().toString(),
                String.valueOf(number),
                placement.learnerName(),
                placement.employerName(),
                placement.institutionName(),
                programme,
                placement.title(),
                placement.mode().name(),
                placement.startsOn().toString(),
                placement.endsOn().toString(),
                String.valueOf(placement.requiredHours()),
                String.valueOf(week),
                String.join("\n", objectives));
    }
}
