package org.guildhall.people;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.guildhall.platform.mail.Letter;
import org.guildhall.platform.mail.Letters;
import org.guildhall.platform.words.Reading;
import org.guildhall.platform.words.Say;
import org.springframework.stereotype.Component;

/** Tells a person that there is a new way in, so that they hear of one that they did not make. */
@Component
class PasskeyLetters {

    private final Letters letters;
    private final InstantSource time;

    PasskeyLetters(Letters letters, InstantSource time) {
        this.letters = letters;
        this.time = time;
    }

    void added(Person person, String name) {
        Reading theirs = new Reading(Locale.of(person.language()), ZoneId.of(person.zone()), time);
        letters.send(theirs.read(() -> new Letter(
                person.email(),
                person.name(),
                person.language(),
                "people.passkey",
                Say.text("people.letter.passkey.subject", name),
                List.of(Say.text("people.letter.passkey.text", name)),
                new Letter.Action(Say.text("people.account.title"), letters.address() + "/account"),
                List.of(Say.text("people.letter.passkey.not-you")))));
    }
}
