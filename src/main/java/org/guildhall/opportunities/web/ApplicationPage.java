package org.guildhall.opportunities.web;

import java.util.List;
import org.guildhall.opportunities.Application;
import org.guildhall.opportunities.ApplicationState;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.history.Happening;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Shell;
import org.guildhall.platform.web.TimelineEntry;

/** One application, what can be done with it, and what happened. */
public record ApplicationPage(Application application, List<ApplicationState.Event> open, List<Happening> happenings)
        implements Page {

    /** Whether the reader stands in for the employer. */
    public boolean standsIn() {
        return application.keeper() != null && Shell.current().actor().is(Role.COORDINATOR);
    }

    public List<TimelineEntry> entries() {
        return happenings.stream().map(Happening::entry).toList();
    }
}
