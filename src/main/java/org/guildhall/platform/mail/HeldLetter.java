package org.guildhall.platform.mail;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A letter that the mail server did not take, without what it says and to whom.
 *
 * @param kind what it is about, such as {@code asks.letter}
 * @param domain what stands behind the @ of its address
 * @param tries how often it was handed to the server
 * @param nextTryAt null where it has been given up
 * @param failure what the server said; may name the addressee, see {@link #reason}
 */
public record HeldLetter(
        UUID id,
        String kind,
        String domain,
        Instant queuedAt,
        int tries,
        @Nullable Instant nextTryAt,
        String failure) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"'(),;:]+@");
    private static final int LONGEST = 300;

    /** What the server said, with whom it named left out. */
    public String reason() {
        String said = ADDRESS.matcher(failure).replaceAll("…@").strip();
        return said.length() > LONGEST ? said.substring(0, LONGEST) + "…" : said;
    }

    public boolean isGivenUp() {
        return nextTryAt == null;
    }
}
