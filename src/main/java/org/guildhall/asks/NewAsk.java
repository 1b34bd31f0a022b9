package org.guildhall.asks;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a module wants somebody to do.
 *
 * @param kind such as {@code logbook.ask.week}; its words are {@code .title}, {@code .text} and {@code .act} below that key
 *     in the messages of the module that raises it
 * @param role in which the person acts when they come by link
 * @param organisation for which the person acts
 * @param subject what the act is done to
 * @param placement null where it is about no placement
 * @param institution whose coordinators see it; null for none
 * @param employer whose employer leads see it; null for none
 * @param path page of the act; a link opens this page and what is below it, and nothing else
 * @param due last day, in the person's zone; null where nobody waits for it
 * @param details arguments {0}, {1} … of the kind's words: names and titles, in no language
 */
public record NewAsk(
        String kind,
        PersonId person,
        Role role,
        OrganisationId organisation,
        UUID subject,
        @Nullable UUID placement,
        @Nullable OrganisationId institution,
        @Nullable OrganisationId employer,
        String path,
        @Nullable LocalDate due,
        List<String> details) {

    public NewAsk {
        details = List.copyOf(details);
    }
}
