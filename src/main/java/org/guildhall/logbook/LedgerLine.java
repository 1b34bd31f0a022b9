package org.guildhall.logbook;

import java.time.Instant;
import java.time.LocalDate;
import org.guildhall.platform.actor.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One line of a placement's ledger of approved hours. It is written once.
 *
 * @param number from 1, without a gap
 * @param minutes approved for the day; where a day is corrected, the difference, which may be negative
 * @param reason why the day was corrected; null where it was approved
 * @param sha256 digest of this line and the digest of the line before it, as 64 hexadecimal digits
 */
public record LedgerLine(
        int number,
        LocalDate day,
        int minutes,
        @Nullable String reason,
        PersonId byPerson,
        String byName,
        Instant at,
        String sha256) {}
