package org.guildhall.placements.web;

import java.util.List;
import org.guildhall.placements.Party;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementEvent;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.words.Say;

/** One placement: who, where, when, and what can be done with it. */
public record PlacementPage(
        Placement placement, List<Party> parties, List<PlacementEvent> open, List<String> missing, boolean mayName)
        implements Page {

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
