package org.guildhall.people.web;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.guildhall.platform.ids.Tokens;

/**
 * What a passkey is to sign: a secret of the session's, for a quarter of an hour, the same in every window of the browser, and
 * gone with the first try.
 */
enum Challenges {
    SIGN_IN("guildhall.challenge.sign-in"),
    NEW_PASSKEY("guildhall.challenge.new-passkey");

    private static final Duration KEPT = Duration.ofMinutes(15);

    private final String attribute;

    Challenges(String attribute) {
        this.attribute = attribute;
    }

    /** The one that stands, or a new one; in base64url. */
    String of(HttpSession session, Instant now) {
        Optional<String> standing = standing(session, now.plus(KEPT.dividedBy(2)));
        return standing.orElseGet(() -> {
            String fresh = Tokens.next();
            session.setAttribute(attribute, now.plus(KEPT).getEpochSecond() + " " + fresh);
            return fresh;
        });
    }

    /** Uses it up; empty where there is none or it is too old. */
    Optional<String> take(HttpSession session, Instant now) {
        Optional<String> standing = standing(session, now);
        session.removeAttribute(attribute);
        return standing;
    }

    private Optional<String> standing(HttpSession session, Instant until) {
        if (!(session.getAttribute(attribute) instanceof String kept)) {
            return Optional.empty();
        }
        int cut = kept.indexOf(' ');
        boolean works = Long.parseLong(kept.substring(0, cut)) >= until.getEpochSecond();
        return works ? Optional.of(kept.substring(cut + 1)) : Optional.empty();
    }
}
