package org.guildhall.people.web;

import java.util.List;
import java.util.Locale;
import org.guildhall.people.Assistance;
import org.guildhall.people.Passkey;
import org.guildhall.people.Person;
import org.guildhall.people.SignedIn;
import org.guildhall.people.Way;
import org.guildhall.platform.history.Happening;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.TimelineEntry;
import org.guildhall.platform.words.Say;

/**
 * How the reader comes in, where they are in, and who acted for them.
 *
 * @param assistances the newest
 * @param moreAssistances whether there are older ones
 */
public record AccountPage(
        Person person,
        List<Passkey> passkeys,
        List<SignedIn> devices,
        List<Assistance> assistances,
        boolean moreAssistances,
        List<Happening> history)
        implements Page {

    public static String way(Way way) {
        return Say.text("people.way." + way.name().toLowerCase(Locale.ROOT));
    }

    public boolean elsewhere() {
        return devices.stream().anyMatch(it -> !it.here());
    }

    public List<TimelineEntry> entries() {
        return history.stream().map(Happening::entry).toList();
    }
}
