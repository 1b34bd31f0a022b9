package org.guildhall.platform.sms;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.history.History;
import org.guildhall.platform.ids.Tokens;
import org.guildhall.platform.limits.Limit;
import org.guildhall.platform.limits.Limits;
import org.guildhall.platform.live.Live;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.words.Say;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person's own number: given, proven by a code that is sent to it, taken back. A code lives ten minutes and bears five wrong
 * tries. Throws {@link Forbidden} by link, and where this Guildhall sends no text messages.
 */
@Service
@Transactional
public class Mobiles {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 1_000_000;
    private static final int MOST_TRIES = 5;
    private static final Duration CODE_LIFETIME = Duration.ofMinutes(10);

    private final MobileStore store;
    private final TextMessages texts;
    private final Limits limits;
    private final History history;
    private final Live live;
    private final InstantSource time;

    Mobiles(MobileStore store, TextMessages texts, Limits limits, History history, Live live, InstantSource time) {
        this.store = store;
        this.texts = texts;
        this.limits = limits;
        this.history = history;
        this.live = live;
        this.time = time;
    }

    /** The actor's number; empty where they have given none. */
    @Transactional(readOnly = true)
    public Optional<Mobile> mine(Actor actor) {
        allowed(actor);
        return store.one(actor.person());
    }

    /** What becomes of a number that is given. */
    public sealed interface Given {

        /** A code is on its way to it. */
        record CodeSent() implements Given {}

        /** Too many codes have been sent; the next may go after this time. */
        record TooMany(Duration next) implements Given {}
    }

    /** Gives a number, in place of another where there is one, and sends a code to it. */
    public Given give(Actor actor, PhoneNumber number) {
        allowed(actor);
        Optional<Duration> wait = limits.take(Limit.CODES_TO, number.value())
                .or(() -> limits.take(Limit.CODES_BY, actor.person().value().toString()));
        if (wait.isPresent()) {
            return new Given.TooMany(wait.get());
        }
        String code = String.format(java.util.Locale.ROOT, "%06d", RANDOM.nextInt(CODES));
        Instant now = time.instant();
        store.give(actor.person(), number, hash(actor, code), now.plus(CODE_LIFETIME));
        texts.sendCode(actor.person(), number, Say.plain(Say.text("platform.sms.code-message", code)));
        live.changed(actor.person().value());
        return new Given.CodeSent();
    }

    /** Proves the number by the code that was sent to it; false where it is another, too old, or tried too often. */
    public boolean prove(Actor actor, String code) {
        allowed(actor);
        boolean proven = store.prove(actor.person(), hash(actor, code), time.instant(), MOST_TRIES);
        if (!proven) {
            store.tried(actor.person());
            return false;
        }
        history.note(actor, "platform.sms.history.proven", actor.person().value(), null, Map.of());
        live.changed(actor.person().value());
        return true;
    }

    /** Takes the number back: it is forgotten. */
    public void takeBack(Actor actor) {
        allowed(actor);
        if (store.takeBack(actor.person())) {
            history.note(
                    actor, "platform.sms.history.taken-back", actor.person().value(), null, Map.of());
            live.changed(actor.person().value());
        }
    }

    private void allowed(Actor actor) {
        if (MobileAccess.mayHaveOne(actor, texts.isOffered()) instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
    }

    /** With the person in it, so that equal codes of two people do not look equal. */
    private static byte[] hash(Actor actor, String code) {
        return Tokens.hash(actor.person().value() + " " + code.strip());
    }
}
