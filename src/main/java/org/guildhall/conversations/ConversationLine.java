package org.guildhall.conversations;

import java.time.Instant;
import org.guildhall.placements.PlacementId;
import org.guildhall.platform.actor.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as a line of a person's list.
 *
 * @param with the other one; null where everybody reads it
 * @param writerName who wrote last
 * @param text what they wrote
 * @param unread messages the person has not read
 */
public record ConversationLine(
        PlacementId placement,
        String learnerName,
        String title,
        MessageId newest,
        @Nullable PersonId with,
        @Nullable String withName,
        String writerName,
        String text,
        Instant writtenAt,
        int unread) {

    private static final int EXCERPT = 160;

    /** The address of the conversation. */
    public String path() {
        String all = "/placements/" + placement.value() + "/messages";
        return with == null ? all : all + "/" + with.value();
    }

    /** The beginning of what was written last. */
    public String excerpt() {
        return text.length() <= EXCERPT ? text : text.substring(0, text.offsetByCodePoints(0, EXCERPT / 2)) + "…";
    }
}
