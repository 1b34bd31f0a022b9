package org.guildhall.credentials;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.placements.Placement;

/**
 * The account of a completed placement as it stood when it was issued.
 *
 * @param code unguessable part of its public address
 * @param approvedMinutes of the hours ledger
 */
public record VerifiedRecord(
        UUID id,
        String code,
        String learnerName,
        String employerName,
        String institutionName,
        String programmeTitle,
        String title,
        LocalDate startsOn,
        LocalDate endsOn,
        int approvedMinutes,
        Placement.Outcome outcome,
        Instant issuedAt,
        List<RecordLine> lines) {

    public VerifiedRecord {
        lines = List.copyOf(lines);
    }
}
