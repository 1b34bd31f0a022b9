package org.guildhall.insight.web;

import java.util.List;
import java.util.Locale;
import org.guildhall.asks.Ask;
import org.guildhall.asks.AskFigures;
import org.guildhall.insight.OffTrack;
import org.guildhall.placements.PlacementCount;
import org.guildhall.placements.PlacementLine;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Figure;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Todo;
import org.guildhall.platform.web.Visitors;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;

/**
 * Where a signed-in person stands: what awaits them, their placements, or what is off track.
 *
 * @param overview whether the reader answers for many placements
 * @param figures null where the reader has no overview
 */
public record HomePage(
        String name,
        String hat,
        List<Visitors.HatChoice> others,
        List<Ask> asks,
        boolean overview,
        List<OffTrack> offTrack,
        List<PlacementCount> states,
        long approvedMinutes,
        @Nullable AskFigures figures,
        List<PlacementLine> placements)
        implements Page {

    public List<Todo> todos() {
        return asks.stream()
                .map(ask -> new Todo(ask.title(), ask.path(), null, ask.due()))
                .toList();
    }

    public List<Chip> byState() {
        return states.stream()
                .map(it -> new Chip(
                        Say.text("placements.state." + it.state().name().toLowerCase(Locale.ROOT)),
                        "/placements?state=" + it.state().name(),
                        false,
                        (int) it.placements()))
                .toList();
    }

    public List<Figure> figuresShown() {
        if (figures == null) {
            return List.of();
        }
        Long median = figures.medianMinutes();
        return List.of(
                new Figure(Say.hours(approvedMinutes), Say.text("insight.approved")),
                new Figure(Say.percent(figures.returnRate()), Say.text("asks.figure.returned")),
                new Figure(median == null ? "–" : Say.hours(median), Say.text("asks.figure.median")));
    }
}
