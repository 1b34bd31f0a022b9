package org.guildhall.demo;

import java.time.Instant;
import java.util.UUID;

/** A text message as it would have come. */
public record MailboxText(UUID id, String toName, String number, String body, Instant sentAt) {}
