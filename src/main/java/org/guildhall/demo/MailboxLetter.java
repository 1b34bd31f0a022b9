package org.guildhall.demo;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter as it arrived.
 *
 * @param sentAt the date it bears
 * @param html empty where the letter is plain
 */
public record MailboxLetter(
        UUID id,
        Instant sentAt,
        String fromAddress,
        String toAddress,
        String toName,
        String language,
        String subject,
        String plain,
        String html) {}
