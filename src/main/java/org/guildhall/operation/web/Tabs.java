package org.guildhall.operation.web;

import java.util.List;
import org.guildhall.operation.Troubles;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.words.Say;

/** The parts of the administrator's page, each with how many things await somebody in it. */
final class Tabs {

    private static final String HERE = "/operation";

    private Tabs() {}

    static List<Chip> of(Troubles troubles, String path) {
        return List.of(
                tab("standing", HERE, path, 0),
                tab("letters", HERE + "/letters", path, troubles.lettersGivenUp()),
                tab("events", HERE + "/events", path, troubles.events()),
                tab("jobs", HERE + "/jobs", path, troubles.jobs()),
                tab("work", HERE + "/work", path, troubles.work()));
    }

    private static Chip tab(String word, String to, String path, long count) {
        return new Chip(Say.text("operation.tab." + word), to, to.equals(path), count == 0 ? -1 : (int) count);
    }
}
