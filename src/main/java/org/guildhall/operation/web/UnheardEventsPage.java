package org.guildhall.operation.web;

import java.util.List;
import org.guildhall.operation.Troubles;
import org.guildhall.platform.events.UnheardEvent;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Slice;

/** What listeners have not heard, and the act that tells them again. */
public record UnheardEventsPage(Slice<UnheardEvent> events, Troubles troubles, boolean started) implements Page {

    public List<Chip> tabs() {
        return Tabs.of(troubles, "/operation/events");
    }
}
