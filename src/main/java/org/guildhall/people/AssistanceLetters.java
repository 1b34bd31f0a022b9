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

/** Tells a person that an administrator acts for them. */
@Component
class AssistanceLetters {

    private final Letters letters;
    private final InstantSource time;

    AssistanceLetters(Letters letters, InstantSource time) {
        this.letters = letters;
        this.time = time;
    }

    void begun(Person person, Assistance assistance, String institution) {
        Reading theirs = new Reading(Locale.of(person.language()), ZoneId.of(person.zone()), time);
        letters.send(theirs.read(() -> new Letter(
                person.email(),
                person.name(),
                person.language(),
                "people.assistance",
                Say.text("people.letter.assistance.subject", assistance.administratorName()),
                List.of(
                        Say.text(
                                "people.letter.assistance.text",
                                assistance.administratorName(),
                                institution,
                                Say.moment(assistance.until())),
                        Say.text("people.letter.assistance.reason", assistance.reason())),
                new Letter.Action(
                        Say.text("people.letter.assistance.go"),
                        letters.address() + "/account/assistance/"
                                + assistance.id().value()),
                List.of(Say.text("people.letter.assistance.never")))));
    }
}
