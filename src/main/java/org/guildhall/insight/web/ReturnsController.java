package org.guildhall.insight.web;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.guildhall.insight.Returned;
import org.guildhall.insight.Returns;
import org.guildhall.insight.ReturnsWanted;
import org.guildhall.insight.ReturnsWanted.By;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.web.Csv;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Order;
import org.guildhall.platform.web.Slice;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** How much of what was asked came back, and how soon, as a page and as a spreadsheet. */
@Controller
class ReturnsController {

    private static final int PAGE = 50;

    private final Returns returns;

    ReturnsController(Returns returns) {
        this.returns = returns;
    }

    @GetMapping("/asks/returns")
    ReturnsPage page(
            Actor actor,
            @ModelAttribute ReturnsQuery query,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String after) {
        ReturnsWanted wanted = query.wanted(actor, Say.today());
        Order order = ReturnsPage.order(sort);
        return new ReturnsPage(
                wanted,
                Returns.groups(actor),
                returns.total(actor, wanted),
                after(sorted(returns.list(actor, wanted), wanted.by(), order), after),
                within(actor, wanted),
                order,
                after != null);
    }

    private String within(Actor actor, ReturnsWanted wanted) {
        UUID part = wanted.part();
        return part == null ? "" : returns.name(actor, part).orElseThrow(NotFound::new);
    }

    @GetMapping("/asks/returns.csv")
    Csv csv(Actor actor, @ModelAttribute ReturnsQuery query, @RequestParam(required = false) @Nullable String sort) {
        ReturnsWanted wanted = query.wanted(actor, Say.today());
        List<Returned> lines = sorted(returns.list(actor, wanted), wanted.by(), ReturnsPage.order(sort));
        return Csv.of(
                "returns",
                List.of(
                        ReturnsPage.heading(wanted.by()),
                        Say.text("insight.returns.asked"),
                        Say.text("insight.returns.done"),
                        Say.text("insight.returns.declined"),
                        Say.text("insight.returns.lapsed"),
                        Say.text("insight.returns.overdue"),
                        Say.text("insight.returns.rate"),
                        Say.text("insight.returns.median-hours"),
                        Say.text("insight.returns.ninetieth-hours")),
                key -> new Slice<>(lines, null),
                it -> List.of(
                        ReturnsPage.name(wanted.by(), it),
                        String.valueOf(it.asked()),
                        String.valueOf(it.done()),
                        String.valueOf(it.declined()),
                        String.valueOf(it.lapsed()),
                        String.valueOf(it.overdue()),
                        it.rate().map(rate -> decimal("%.3f", rate)).orElse(""),
                        it.median().map(ReturnsController::hours).orElse(""),
                        it.ninetieth().map(ReturnsController::hours).orElse("")));
    }

    private static String hours(long minutes) {
        return decimal("%.1f", minutes / 60.0);
    }

    private static String decimal(String format, double number) {
        return String.format(java.util.Locale.ROOT, format, number);
    }

    /** What cannot be said for being too few stands last, whichever way round. */
    static List<Returned> sorted(List<Returned> lines, By by, Order order) {
        Comparator<Returned> names = Comparator.comparing(it -> ReturnsPage.name(by, it));
        return switch (order.column()) {
            case "what" ->
                lines.stream()
                        .sorted(order.descending() ? names.reversed() : names)
                        .toList();
            case "asked" -> by(lines, it -> java.util.Optional.of((double) it.asked()), order, names);
            case "median" -> by(lines, it -> it.median().map(Long::doubleValue), order, names);
            case "ninetieth" -> by(lines, it -> it.ninetieth().map(Long::doubleValue), order, names);
            case "rate" -> by(lines, Returned::rate, order, names);
            case String other -> throw new IllegalArgumentException(other);
        };
    }

    private static List<Returned> by(
            List<Returned> lines,
            Function<Returned, java.util.Optional<Double>> value,
            Order order,
            Comparator<Returned> names) {
        double sign = order.descending() ? -1 : 1;
        return lines.stream()
                .sorted(Comparator.comparingDouble((Returned it) ->
                                value.apply(it).map(number -> sign * number).orElse(Double.MAX_VALUE))
                        .thenComparing(names)
                        .thenComparing(Returned::key))
                .toList();
    }

    /** As many as fit behind the line with this key; from the beginning where there is none. */
    static Slice<Returned> after(List<Returned> lines, @Nullable String key) {
        int begin = 0;
        for (int at = 0; at < lines.size(); at++) {
            begin = lines.get(at).key().equals(key) ? at + 1 : begin;
        }
        return Slice.cut(lines.subList(begin, Math.min(lines.size(), begin + PAGE + 1)), PAGE, Returned::key);
    }
}
