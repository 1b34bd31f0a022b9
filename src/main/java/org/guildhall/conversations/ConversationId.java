package org.guildhall.conversations;

import java.util.UUID;
import org.guildhall.platform.ids.Id;

/** Names one conversation. */
public record ConversationId(UUID value) implements Id {}
