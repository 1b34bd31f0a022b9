package org.guildhall.platform.sms;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.time.Rehearsal;
import org.guildhall.platform.words.Phrase;
import org.guildhall.platform.words.Reading;
import org.guildhall.platform.words.Say;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sends text messages: written in the caller's transaction, on their way once it has committed. */
@Service
public class TextMessages {

    /** Two parts of a message in letters beyond Latin: what is longer costs more than it says. */
    private static final int LONGEST = 134;

    private final MobileStore mobiles;
    private final TextStore texts;
    private final TextPost post;
    private final TextSettings settings;
    private final InstantSource time;

    TextMessages(MobileStore mobiles, TextStore texts, TextPost post, TextSettings settings, InstantSource time) {
        this.mobiles = mobiles;
        this.texts = texts;
        this.post = post;
        this.settings = settings;
        this.time = time;
    }

    /** Whether people may give a number at all: whether a provider is set, or the demo shows what would be sent. */
    public boolean isOffered() {
        return settings.isSet() || settings.isShown();
    }

    /** Whether a message would reach the person: whether they have proven a number and not stopped it. As the system. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean reaches(PersonId person) {
        return isOffered() && mobiles.reachable(person).isPresent();
    }

    /**
     * Sends a sentence and a link to the person, in their language. False where they have no proven number, have stopped it,
     * or no provider is set: a text message comes beside a letter, never in its place. To be called as the system, at an hour
     * at which the person may be written to.
     *
     * @param kind what it is about, such as {@code logbook.ask.week}
     * @param link an absolute address, as short as can be
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean send(PersonId person, String kind, Phrase phrase, String link) {
        Optional<MobileStore.Reachable> to = isOffered() ? mobiles.reachable(person) : Optional.empty();
        to.ifPresent(it -> add(person, it.number(), kind, said(it, phrase) + " " + link));
        return to.isPresent();
    }

    private String said(MobileStore.Reachable to, Phrase phrase) {
        Reading reading = new Reading(Locale.of(to.language()), ZoneId.of(to.zone()), time);
        String words = Say.plain(reading.read(phrase::text)).strip();
        return words.length() > LONGEST ? words.substring(0, LONGEST - 1).strip() + "…" : words;
    }

    /** A message to a number that is not proven yet: the code that proves it. */
    void sendCode(PersonId person, PhoneNumber number, String words) {
        add(person, number.value(), "code", words);
    }

    private void add(PersonId person, String number, String kind, String body) {
        boolean arrived = Rehearsal.isOn() || settings.isShown();
        texts.add(person, number, kind, body, time.instant(), arrived);
        if (arrived) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                post.wake();
            }
        });
    }
}
