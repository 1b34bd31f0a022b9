package org.guildhall.insight;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which figures somebody wants to see.
 *
 * @param by what stands in a row
 * @param kind only asks of this kind; null for all
 * @param within only what belongs to this programme, employer or institution, where a row is a kind; null for all
 * @param part the id of it
 * @param from first month
 * @param to last month, not before the first
 * @param today in the reader's zone: what is due before it and open is overdue
 */
public record ReturnsWanted(
        By by,
        @Nullable String kind,
        @Nullable By within,
        @Nullable UUID part,
        YearMonth from,
        YearMonth to,
        LocalDate today) {

    /** What the figures are grouped by. */
    public enum By {
        KIND,
        PROGRAMME,
        EMPLOYER,
        INSTITUTION
    }

    LocalDate first() {
        return from.atDay(1);
    }

    LocalDate last() {
        return to.atEndOfMonth();
    }
}
