package org.guildhall.conversations;

import java.time.Instant;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;

/**
 * Something that somebody wrote. It stays as it was written.
 *
 * @param door by which the writer came: session, link, job
 */
public record Message(
        MessageId id,
        PersonId writer,
        String writerName,
        Role writerRole,
        String text,
        Instant writtenAt,
        String door) {}
