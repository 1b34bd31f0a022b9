package org.guildhall.asks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
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
 * @param owner who answers for it since nobody does; null before that, and where whoever is asked has it
 * @param step what happens next by itself; null where it is its owner’s, and after the end
 * @param institutionName the institution it is about, where the reader knows it; null otherwise
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
        int reminded,
        @Nullable PersonId owner,
        @Nullable String ownerName,
        @Nullable NextStep step,
        @Nullable Instant stepAt,
        @Nullable AskId delegatedFrom,
        @Nullable String institutionName) {

    /** What is asked, in the reader's language. */
    public String title() {
        return words(kind, "title", details);
    }

    /** Why and what for, in the reader's language. */
    public String text() {
        return words(kind, "text", details);
    }

    /** The words of the button that leads to it. */
    public String act() {
        return words(kind, "act", details);
    }

    /**
     * The words of a kind, in the reader's language. What tells of another ask carries that one's kind and details behind the
     * name of its person, and says its title.
     *
     * @param part title, text or act
     */
    public static String words(String kind, String part, List<String> details) {
        boolean tells = kind.equals(Escalations.STUCK);
        Object[] arguments = tells
                ? new Object[] {details.getFirst(), words(details.get(1), "title", details.subList(2, details.size()))}
                : Say.details(details);
        return Say.text(kind + "." + part, arguments);
    }

    /** Where the actor says that it is not theirs; null where they came by a link to another ask. */
    public @Nullable String notTheirs(Actor actor) {
        boolean another = actor.door() instanceof Door.Link link
                && !link.ask().equals(id.value())
                && !link.list().contains(id.value());
        boolean single = actor.door() instanceof Door.Link link && link.list().isEmpty();
        return another ? null : single ? "/wrong-person" : "/inbox/" + id.value() + "/wrong-person";
    }

    /** Where the actor lets somebody else do it; null where they came by a link to another ask. */
    public @Nullable String somebodyElse(Actor actor) {
        String notTheirs = notTheirs(actor);
        return notTheirs == null ? null : notTheirs.replace("wrong-person", "somebody-else");
    }

    public boolean isOpen() {
        return state == AskState.OPEN;
    }

    public boolean isOverdue(LocalDate today) {
        return isOpen() && due != null && due.isBefore(today);
    }
}
