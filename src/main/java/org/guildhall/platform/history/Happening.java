package org.guildhall.platform.history;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.guildhall.platform.web.TimelineEntry;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did.
 *
 * @param act key of its words, such as {@code logbook.history.approved}, with {actor}, {door} and the details as arguments
 * @param placement null where it is about no placement
 * @param assistantName the administrator who acted for the actor; null where they acted themselves
 * @param door session, link, assistance, job
 * @param details names and values, in no language
 */
public record Happening(
        UUID id,
        Instant at,
        String act,
        UUID subject,
        @Nullable UUID placement,
        String actorName,
        @Nullable String assistantName,
        String role,
        String door,
        Map<String, String> details) {

    /** What happened, in the reader's language. */
    public String text() {
        Map<String, Object> arguments = new LinkedHashMap<>();
        details.forEach((name, value) -> arguments.put(name, Say.detail(value)));
        arguments.put("actor", actor());
        arguments.put("door", door);
        String text = Say.named(act, arguments);
        return door.equals("link") ? Say.text("platform.by-link", text) : text;
    }

    private String actor() {
        return assistantName == null ? actorName : Say.text("platform.for", assistantName, actorName);
    }

    /** As a line of a timeline; a reason, where one was given, stands below it. */
    public TimelineEntry entry() {
        return new TimelineEntry(text(), at, details.get("reason"));
    }
}
