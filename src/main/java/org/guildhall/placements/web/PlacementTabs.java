package org.guildhall.placements.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Crumb;
import org.guildhall.platform.web.Shell;
import org.guildhall.platform.words.Say;

/** The parts of a placement. Each is served by the module that knows it. */
public final class PlacementTabs {

    private static final List<String> PARTS =
            List.of("", "agreement", "logbook", "feedback", "assessment", "messages", "record", "history");

    /** Who takes part in the conversations of a placement; the others are not led there. */
    private static final Set<Role> TALKS = EnumSet.of(
            Role.LEARNER,
            Role.PROFESSIONAL,
            Role.SUPERVISOR,
            Role.MENTOR,
            Role.ACADEMIC_TUTOR,
            Role.COORDINATOR,
            Role.EMPLOYER_LEAD);

    private PlacementTabs() {}

    /**
     * The parts with the one that is shown.
     *
     * @param current last part of its address; empty for the first
     */
    public static List<Chip> of(PlacementId placement, String current) {
        boolean talks = TALKS.contains(Shell.current().actor().role());
        Stream<String> parts = PARTS.stream().filter(part -> talks || !part.equals("messages"));
        return parts.map(part -> new Chip(
                        Say.text("placements.part." + (part.isEmpty() ? "overview" : part)),
                        "/placements/" + placement.value() + (part.isEmpty() ? "" : "/" + part),
                        part.equals(current),
                        -1))
                .toList();
    }

    /**
     * The way to a page of a placement; none by link, where there is nothing above it.
     *
     * @param above the part under which the page lies; empty where it is itself a part
     */
    public static List<Crumb> crumbs(Placement placement, String above) {
        if (Shell.current().byLink()) {
            return List.of();
        }
        String path = "/placements/" + placement.id().value();
        Crumb all = new Crumb(Say.text("placements.title"), "/placements");
        boolean own = placement.learner().equals(Shell.current().actor().person());
        Crumb one = new Crumb(own ? placement.employerName() : placement.learnerName(), path);
        return above.isEmpty()
                ? List.of(all, one)
                : List.of(all, one, new Crumb(Say.text("placements.part." + above), path + "/" + above));
    }

    /** What the reader calls it: their own is where they work, another's is whose it is. */
    public static String name(Placement placement) {
        return placement.learner().equals(Shell.current().actor().person())
                ? Say.text("placements.yours", placement.title(), placement.employerName())
                : placement.learnerName();
    }
}
