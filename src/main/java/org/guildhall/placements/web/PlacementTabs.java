package org.guildhall.placements.web;

import java.util.List;
import java.util.stream.Stream;
import org.guildhall.placements.PlacementId;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.words.Say;

/** The parts of a placement. Each is served by the module that knows it. */
public final class PlacementTabs {

    private static final List<String> PARTS = List.of("", "agreement", "logbook", "assessment", "record", "history");

    private PlacementTabs() {}

    /**
     * The parts with the one that is shown.
     *
     * @param current last part of its address; empty for the first
     */
    public static List<Chip> of(PlacementId placement, String current) {
        Stream<String> parts = PARTS.stream();
        return parts.map(part -> new Chip(
                        Say.text("placements.part." + (part.isEmpty() ? "overview" : part)),
                        "/placements/" + placement.value() + (part.isEmpty() ? "" : "/" + part),
                        part.equals(current),
                        -1))
                .toList();
    }
}
