package org.guildhall.conversations;

import org.guildhall.platform.actor.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How many messages of one conversation somebody has not read.
 *
 * @param with the other one; null where everybody reads it
 */
public record Unread(@Nullable PersonId with, int messages) {}
