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

/** Writes the letter with the sign-in link in its reader's language. */
@Component
class SignInLetters {

    private final Letters letters;
    private final InstantSource time;

    SignInLetters(Letters letters, InstantSource time) {
        this.letters = letters;
        this.time = time;
    }

    void send(Person person, String token) {
        // never the host that the request named: whoever asks would choose where the secret goes
        String link = letters.address() + "/sign-in/" + token;
        Reading reading = new Reading(Locale.of(person.language()), ZoneId.of(person.zone()), time);
        letters.send(reading.read(() -> new Letter(
                person.email(),
                person.name(),
                person.language(),
                "sign-in",
                Say.text("people.link.subject"),
                List.of(Say.text("people.link.body")),
                new Letter.Action(Say.text("people.link.go"), link),
                List.of(Say.text("people.link.not-you")))));
    }
}
