package org.guildhall.opportunities.web;

import java.util.Locale;
import org.guildhall.opportunities.Application;
import org.guildhall.opportunities.ApplicationState;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.words.Say;

/** Asks once more before an application is moved on, and for the reason where one is needed. */
public record ApplicationActPage(
        Application application, ApplicationState.Event event, String reason, Problems problems) implements Page {

    public String act() {
        return Say.text("opportunities.act." + event.name().toLowerCase(Locale.ROOT));
    }
}
