package org.guildhall.placements.web;

import java.util.List;
import java.util.Locale;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementEvent;
import org.guildhall.platform.web.Option;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.words.Say;

/** Asks once more before a placement is moved on, and for the reason where one is needed. */
public record PlacementActPage(
        Placement placement,
        PlacementEvent event,
        List<String> missing,
        List<String> losses,
        String reason,
        Problems problems)
        implements Page {

    public String act() {
        return Say.text("placements.act." + event.name().toLowerCase(Locale.ROOT));
    }

    /** What follows from it, in words. */
    public String consequence() {
        return Say.text("placements.consequence." + event.name().toLowerCase(Locale.ROOT), placement.learnerName());
    }

    /** Whether it ends the placement for good. */
    public boolean leaves() {
        return switch (event) {
            case CANCEL, MARK_NO_SHOW, TERMINATE -> true;
            case HOLD, CONFIRM, AGREE, START, PAUSE, RESUME, END, COMPLETE -> false;
        };
    }

    public boolean completing() {
        return event == PlacementEvent.COMPLETE;
    }

    public List<Option> outcomes() {
        return List.of(
                new Option("PASSED", Say.text("placements.outcome.passed")),
                new Option("NOT_PASSED", Say.text("placements.outcome.not_passed")));
    }
}
