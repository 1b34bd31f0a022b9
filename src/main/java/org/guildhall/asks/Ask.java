package org.guildhall.asks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;

/**
 * Something that awaits one person's act.
 *
 * @param due last day, in the person's zone; null where nobody waits for it
 * @param endedAt null while it is open
 * @param reason why it was declined, or key of why it lapsed; null otherwise
 * @param reminded how many reminders have gone out
 */
public record Ask(
        AskId id,
        String kind,
        PersonId person,
        String personName,
        Role role,
        OrganisationId organisation,
        UUID subject,
        @Nullable UUID placement,
        @Nullable OrganisationId institution,
        String path,
        List<String> details,
        Instant raisedAt,
        @Nullable LocalDate due,
        AskState state,
        @Nullable Instant endedAt,
        @Nullable String reason,
        int reminded) {

    /** What is asked, in the reader's language. */
    public String title() {
        return Say.text(kind + ".title", Say.details(details));
    }

    /** Why and what for, in the reader's language. */
    public String text() {
        return Say.text(kind + ".text", Say.details(details));
    }

    /** The words of the button that leads to it. */
    public String act() {
        return Say.text(kind + ".act", Say.details(details));
    }

    public boolean isOpen() {
        return state == AskState.OPEN;
    }

    public boolean isOverdue(LocalDate today) {
        return isOpen() && due != null && due.isBefore(today);
    }
}
