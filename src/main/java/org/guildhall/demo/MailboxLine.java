package org.guildhall.demo;

import java.time.Instant;
import java.util.UUID;

/** A letter in the list of all. */
public record MailboxLine(
        UUID id, Instant sentAt, String toAddress, String toName, String language, String subject, String opening) {}
