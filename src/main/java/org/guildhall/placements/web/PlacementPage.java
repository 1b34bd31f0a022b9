package org.guildhall.placements.web;

import gg.jte.Content;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.guildhall.asks.Ask;
import org.guildhall.placements.Party;
import org.guildhall.placements.PartyAct;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementEvent;
import org.guildhall.placements.PlacementState;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.history.Happening;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.TimelineEntry;
import org.guildhall.platform.web.Todo;
import org.guildhall.platform.words.Say;

/**
 * One placement: what is next, how far it is, who takes part, and what happened last.
 *
 * @param asks open asks about it, most urgent first
 * @param latest what happened last, newest first
 * @param acts what the reader can do about somebody, beside their name
 * @param parts what other modules show
 */
public record PlacementPage(
        Actor reader,
        Placement placement,
        List<Party> parties,
        List<Ask> asks,
        List<Happening> latest,
        List<PlacementEvent> open,
        List<String> missing,
        boolean mayName,
        Map<Party, PartyAct.Link> acts,
        List<Content> parts)
        implements Page {

    /** What the reader is asked for. */
    public List<Todo> mine() {
        return asks.stream()
                .filter(it -> it.person().equals(reader.person()) && it.role() == reader.role())
                .map(it -> new Todo(it.title(), it.path(), it.text(), it.due()))
                .toList();
    }

    /** What others are asked for and the institution follows up; what two say to each other is theirs. */
    public List<Ask> others() {
        return asks.stream()
                .filter(it -> !it.person().equals(reader.person()))
                .filter(it -> it.institution() != null && it.due() != null)
                .toList();
    }

    /** What the state means and what follows, in one sentence. */
    public String next() {
        return switch (placement.state()) {
            case READY -> Say.text("placements.next.ready", Say.dayWithDistance(placement.startsOn()));
            case ACTIVE -> Say.text("placements.next.active", Say.dayWithDistance(placement.endsOn()));
            case PROPOSED, TENTATIVE, AGREEING, PAUSED, ENDED, COMPLETED, CANCELLED, NO_SHOW, TERMINATED ->
                Say.text("placements.next." + placement.state().name().toLowerCase(java.util.Locale.ROOT));
        };
    }

    public boolean running() {
        return placement.state() == PlacementState.ACTIVE || placement.state() == PlacementState.PAUSED;
    }

    public long weeks() {
        return weeksBetween(placement.startsOn(), placement.endsOn());
    }

    public long week() {
        LocalDate today = Say.today();
        return Math.clamp(weeksBetween(placement.startsOn(), today), 1, weeks());
    }

    private static long weeksBetween(LocalDate from, LocalDate until) {
        return Math.max(1, (ChronoUnit.DAYS.between(from, until) + 7) / 7);
    }

    public List<TimelineEntry> entries() {
        return latest.stream().map(Happening::entry).toList();
    }

    public List<Fact> facts() {
        return List.of(
                new Fact(Say.text("placements.employer"), placement.employerName()),
                new Fact(Say.text("placements.institution"), placement.institutionName()),
                new Fact(Say.text("placements.programme"), placement.programmeTitle()),
                new Fact(Say.text("placements.from"), Say.date(placement.startsOn())),
                new Fact(Say.text("placements.until"), Say.date(placement.endsOn())),
                new Fact(Say.text("placements.mode"), mode()),
                new Fact(Say.text("placements.hours"), Say.hours(placement.requiredHours() * 60L)));
    }

    private String mode() {
        return Say.text("placements.mode." + placement.mode().name().toLowerCase(java.util.Locale.ROOT));
    }
}
