package org.guildhall.insight.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.guildhall.insight.Returns;
import org.guildhall.insight.ReturnsWanted;
import org.guildhall.insight.ReturnsWanted.By;
import org.guildhall.platform.actor.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks for; what it does not say, or says wrongly, is as usual: the last twelve months, by kind.
 *
 * @param from a month as {@code 2026-05}
 */
record ReturnsQuery(
        @Nullable String by,
        @Nullable String kind,
        @Nullable UUID programme,
        @Nullable UUID employer,
        @Nullable UUID institution,
        @Nullable String from,
        @Nullable String to) {

    static final int USUAL_MONTHS = 12;

    ReturnsWanted wanted(Actor actor, LocalDate today) {
        YearMonth now = YearMonth.from(today);
        YearMonth last = month(to, now);
        YearMonth first = month(from, last.minusMonths(USUAL_MONTHS - 1));
        By by = Returns.groups(actor).stream()
                .filter(it -> it.name().equalsIgnoreCase(this.by))
                .findFirst()
                .orElse(By.KIND);
        By within = by != By.KIND
                ? null
                : Returns.groups(actor).stream()
                        .filter(it -> part(it) != null)
                        .findFirst()
                        .orElse(null);
        return new ReturnsWanted(
                by,
                by == By.KIND || kind == null || kind.isBlank() ? null : kind,
                within,
                within == null ? null : part(within),
                first.isAfter(last) ? last : first,
                first.isAfter(last) ? first : last,
                today);
    }

    private @Nullable UUID part(By by) {
        return switch (by) {
            case KIND -> null;
            case PROGRAMME -> programme;
            case EMPLOYER -> employer;
            case INSTITUTION -> institution;
        };
    }

    private static YearMonth month(@Nullable String text, YearMonth usual) {
        try {
            return text == null || text.isBlank() ? usual : YearMonth.parse(text);
        } catch (DateTimeException somethingElse) {
            return usual;
        }
    }
}
