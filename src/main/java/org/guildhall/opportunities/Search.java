package org.guildhall.opportunities;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.guildhall.platform.web.Order;
import org.jspecify.annotations.Nullable;

/**
 * What a reader looks for.
 *
 * @param words each of them part of the title, a place or the employer's name; empty for all
 * @param city part of a place; empty for all
 * @param mode null for any
 * @param stated facts that the role must state, whatever it says of them
 */
public record Search(String words, String city, Opportunity.@Nullable Mode mode, Set<Stated> stated) {

    public Search(String words) {
        this(words, "", null, Set.of());
    }

    /** Newest first. */
    public static final String USUAL = "-newest";

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** The order that an address asks for. */
    public static Order order(@Nullable String asked) {
        return Order.of(asked, List.of("newest", "closes", "employer", "title"), USUAL);
    }

    /** What a role is ordered by, as the statement says it. */
    static String place(Opportunity role, Order order) {
        return switch (order.column()) {
            case "employer" -> role.employerName();
            case "title" -> role.title();
            case "closes" -> (role.closesOn() == null ? NEVER : role.closesOn()).toString();
            default -> "";
        };
    }

    List<String> patterns() {
        return Arrays.stream(words.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(Search::pattern)
                .toList();
    }

    String cityPattern() {
        return pattern(city.strip());
    }

    /** What people type is taken as it is: % and _ are no wildcards. */
    private static String pattern(String word) {
        return "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
