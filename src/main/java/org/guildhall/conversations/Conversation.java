package org.guildhall.conversations;

import java.util.Optional;
import org.guildhall.placements.Party;
import org.guildhall.platform.web.Slice;
import org.jspecify.annotations.Nullable;

/**
 * A piece of one conversation as somebody reads it.
 *
 * @param with the other one; empty where everybody reads it
 * @param messages newest first
 * @param readUpTo the last message the reader had read before; null where they had read none
 */
public record Conversation(
        Optional<Party> with,
        Slice<Message> messages,
        @Nullable MessageId readUpTo) {

    /** Whether the reader has not seen a message before. */
    public boolean isNew(Message message) {
        // ids sort by time as they are written
        return readUpTo == null
                || message.id().value().toString().compareTo(readUpTo.value().toString()) > 0;
    }
}
