package org.guildhall.asks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guildhall.platform.ids.Tokens;
import org.guildhall.platform.mail.Letter;
import org.guildhall.platform.mail.Letters;
import org.guildhall.platform.words.Reading;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Writes to whoever is asked: once when it is raised, once before and twice after the day it is due. */
@Component
class AskLetters {

    /** How long a link works. */
    static final Duration LINK_LIFETIME = Duration.ofDays(30);

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final List<Integer> DAYS_AFTER_DUE = List.of(-2, 1, 5);

    private final LinkStore links;
    private final Letters letters;
    private final InstantSource time;

    AskLetters(LinkStore links, Letters letters, InstantSource time) {
        this.links = links;
        this.letters = letters;
        this.time = time;
    }

    @ApplicationModuleListener
    void on(AskRaised raised) {
        LinkStore.Addressee to = links.addressee(raised.ask());
        // what people ask of themselves they know; they are reminded of it when it is due
        if (to.state() == AskState.OPEN && !to.own()) {
            write(to, "asks.letter.because");
            links.remindAt(raised.ask(), nextReminder(to));
        }
    }

    @ApplicationModuleListener
    void on(AskReminded reminded) {
        LinkStore.Addressee to = links.addressee(reminded.ask());
        if (to.state() == AskState.OPEN) {
            write(to, "asks.letter.reminder");
        }
    }

    /** Reminds everybody who is due to be; returns how many. To be called in a transaction of the system's. */
    int remind() {
        List<AskId> due = links.dueReminders(time.instant());
        for (AskId ask : due) {
            LinkStore.Addressee to = links.addressee(ask);
            write(to, "asks.letter.reminder");
            links.reminded(ask, time.instant(), nextReminder(to));
        }
        return due.size();
    }

    private @Nullable Instant nextReminder(LinkStore.Addressee to) {
        LocalDate due = to.due();
        if (due == null) {
            return null;
        }
        return DAYS_AFTER_DUE.stream()
                .map(days -> due.plusDays(days)
                        .atTime(MORNING)
                        .atZone(ZoneId.of(to.zone()))
                        .toInstant())
                .filter(time.instant()::isBefore)
                .findFirst()
                .orElse(null);
    }

    /** Sends the person a fresh link to the ask. */
    void renew(AskId ask) {
        write(links.addressee(ask), "asks.letter.renewed");
    }

    private void write(LinkStore.Addressee to, String reason) {
        String token = Tokens.next();
        Instant now = time.instant();
        links.add(Tokens.hash(token), to.ask(), now, now.plus(LINK_LIFETIME));
        Reading reading = new Reading(Locale.of(to.language()), ZoneId.of(to.zone()), time);
        letters.send(reading.read(() -> letter(to, reason, letters.address() + "/l/" + token)));
    }

    private static Letter letter(LinkStore.Addressee to, String reason, String link) {
        Object[] details = Say.details(to.details());
        String title = Say.text(to.kind() + ".title", details);
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(Say.text(to.kind() + ".text", details));
        if (to.due() != null) {
            paragraphs.add(Say.text("asks.letter.due", Say.dayWithDistance(to.due())));
        }
        String subject =
                to.reminded() > 0 || reason.endsWith("reminder") ? Say.text("asks.letter.again", title) : title;
        return new Letter(
                to.email(),
                to.name(),
                to.language(),
                to.kind(),
                subject,
                paragraphs,
                new Letter.Action(Say.text(to.kind() + ".act", details), link),
                List.of(Say.text(reason, to.organisationName()), Say.text("asks.letter.no-account")));
    }
}
