package org.guildhall.demo;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import org.guildhall.platform.ids.Ids;
import org.jspecify.annotations.Nullable;

/** A message as it came over the wire, read by the rules of MIME (RFC 2045 to 2047). */
final class ArrivedMessage {

    private final MimeMessage message;

    ArrivedMessage(byte[] bytes) {
        try {
            this.message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        } catch (MessagingException unreadable) {
            throw new IllegalArgumentException("No message", unreadable);
        }
    }

    /**
     * The letter in it.
     *
     * @param now its date where it bears none
     */
    MailboxLetter letter(String from, String to, Instant now) {
        try {
            Date date = message.getSentDate();
            return new MailboxLetter(
                    Ids.next(),
                    date == null ? now : date.toInstant(),
                    from,
                    to,
                    name(to),
                    Objects.requireNonNullElse(message.getHeader("Content-Language", null), "en"),
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    Objects.requireNonNullElse(text(message, "text/plain"), ""),
                    Objects.requireNonNullElse(text(message, "text/html"), ""));
        } catch (MessagingException unreadable) {
            throw new IllegalArgumentException("No message", unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String name(String to) throws MessagingException {
        jakarta.mail.Address[] all = message.getAllRecipients();
        for (jakarta.mail.Address each : all == null ? new jakarta.mail.Address[0] : all) {
            if (each instanceof InternetAddress address
                    && to.equalsIgnoreCase(address.getAddress())
                    && address.getPersonal() != null) {
                return address.getPersonal();
            }
        }
        return to;
    }

    private static @Nullable String text(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type) && part.getContent() instanceof String text) {
            return text;
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                String found = text(each, type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
