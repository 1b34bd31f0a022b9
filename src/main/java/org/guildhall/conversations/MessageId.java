package org.guildhall.conversations;

import java.util.UUID;
import org.guildhall.platform.ids.Id;

/** Names one message. */
public record MessageId(UUID value) implements Id {}
