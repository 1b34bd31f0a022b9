package org.guildhall.insight.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guildhall.insight.Returned;
import org.guildhall.insight.ReturnsWanted;
import org.guildhall.insight.ReturnsWanted.By;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Crumb;
import org.guildhall.platform.web.Figure;
import org.guildhall.platform.web.Look;
import org.guildhall.platform.web.Option;
import org.guildhall.platform.web.Order;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Shell;
import org.guildhall.platform.web.Slice;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;

/**
 * How much of what was asked came back, and how soon.
 *
 * @param groups by what the reader may group
 * @param total of all lines together
 * @param within name of the programme, employer or institution that is shown alone; empty where all are
 */
public record ReturnsPage(
        ReturnsWanted wanted,
        List<By> groups,
        Returned total,
        Slice<Returned> lines,
        String within,
        Order order,
        boolean started)
        implements Page {

    private static final String USUAL = "rate";
    private static final int MONTHS = 36;

    static Order order(@Nullable String asked) {
        return Order.of(asked, List.of("what", "asked", USUAL, "median", "ninetieth"), USUAL);
    }

    public List<Crumb> crumbs() {
        Crumb asks = Shell.current().places().stream().anyMatch(it -> it.path().equals("/asks"))
                ? new Crumb(Say.text("platform.place.asks"), "/asks")
                : new Crumb(Say.text("platform.place.home"), "/home");
        return wanted.part() == null && wanted.kind() == null
                ? List.of(asks)
                : List.of(asks, new Crumb(Say.text("insight.returns.title"), "/asks/returns"));
    }

    public String title() {
        if (!within.isEmpty()) {
            return Say.text("insight.returns.within", within);
        }
        String kind = wanted.kind();
        return kind == null ? Say.text("insight.returns.title") : Say.text("insight.returns.within", kindName(kind));
    }

    public List<Figure> figures() {
        return List.of(
                new Figure(Say.number(total.asked()), Say.text("insight.returns.figure.asked")),
                new Figure(rate(total), Say.text("insight.returns.figure.rate")),
                new Figure(time(total.median()), Say.text("insight.returns.figure.median")),
                new Figure(time(total.ninetieth()), Say.text("insight.returns.figure.ninetieth")));
    }

    public List<Chip> chips() {
        return groups.stream()
                .map(it ->
                        new Chip(Say.text("insight.returns.by." + word(it)), address(it, Map.of()), wanted.by() == it))
                .toList();
    }

    /** What else the form sends, beside the months. */
    public Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>(filter());
        if (wanted.by() != By.KIND) {
            kept.put("by", word(wanted.by()));
        }
        return kept;
    }

    public List<Option> months() {
        YearMonth now = YearMonth.from(wanted.today());
        return Stream.concat(
                        Stream.iterate(now, it -> it.minusMonths(1)).limit(MONTHS),
                        Stream.of(wanted.to(), wanted.from()))
                .distinct()
                .sorted(java.util.Comparator.reverseOrder())
                .map(it -> new Option(it.toString(), Say.month(it)))
                .toList();
    }

    /** The address of this list with its filters, without its order. */
    public String filters() {
        return address(wanted.by(), filter());
    }

    public String path() {
        return order.in(filters(), USUAL);
    }

    private Map<String, String> filter() {
        if (wanted.within() != null && wanted.part() != null) {
            return Map.of(word(wanted.within()), wanted.part().toString());
        }
        return wanted.kind() == null ? Map.of() : Map.of("kind", wanted.kind());
    }

    private String address(By by, Map<String, String> filter) {
        Map<String, String> values = new LinkedHashMap<>();
        if (by != By.KIND) {
            values.put("by", word(by));
        }
        values.putAll(filter);
        values.put("from", wanted.from().toString());
        values.put("to", wanted.to().toString());
        List<String> parts = new ArrayList<>();
        values.forEach((name, value) -> parts.add(name + "=" + Shell.encode(value)));
        return "/asks/returns?" + String.join("&", parts);
    }

    /** Where a line leads: the kinds within it, or who was asked for a kind; null where it is shown alone already. */
    public @Nullable String leadsTo(Returned line) {
        if (wanted.by() != By.KIND) {
            return line.key().isEmpty() ? null : address(By.KIND, Map.of(word(wanted.by()), line.key()));
        }
        return wanted.within() == null ? address(groups.getLast(), Map.of("kind", line.key())) : null;
    }

    public String name(Returned line) {
        return name(wanted.by(), line);
    }

    static String name(By by, Returned line) {
        if (by == By.KIND) {
            return kindName(line.key());
        }
        String name = line.name();
        if (name != null) {
            return name;
        }
        // whom the reader has nothing to do with any more has no name here
        return Say.text(line.key().isEmpty() ? "insight.returns.none-of." + word(by) : "insight.returns.unknown");
    }

    private static String kindName(String kind) {
        String key = kind + ".kind";
        return Say.has(key) ? Say.text(key) : kind;
    }

    public String heading() {
        return heading(wanted.by());
    }

    static String heading(By by) {
        return Say.text("insight.returns.heading." + word(by));
    }

    public String rate(Returned line) {
        return line.rate().map(Say::percent).orElse("–");
    }

    public String bar(Returned line) {
        return Look.share(line.done(), line.asked());
    }

    public String time(Optional<Long> minutes) {
        return minutes.map(Say::howLong).orElse("–");
    }

    /** What did not come back, and why, in words; empty where all did. */
    public String missing(Returned line) {
        return Stream.of(
                        said("overdue", line.overdue()),
                        said("declined", line.declined()),
                        said("lapsed", line.lapsed()))
                .filter(it -> !it.isEmpty())
                .reduce((first, second) -> Say.text("insight.and", first, second))
                .orElse("");
    }

    private static String said(String how, long number) {
        return number == 0 ? "" : Say.text("insight.returns.missing." + how, number);
    }

    private static String word(By by) {
        return by.name().toLowerCase(Locale.ROOT);
    }
}
