package org.guildhall.asks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guildhall.platform.ids.Tokens;
import org.guildhall.platform.mail.Letter;
import org.guildhall.platform.mail.Letters;
import org.guildhall.platform.words.Reading;
import org.guildhall.platform.words.Say;
import org.springframework.stereotype.Component;

/** Writes to whoever is asked: about one thing, or about all that awaits them, with one link. */
@Component
class AskLetters {

    /** How long a link works. */
    static final Duration LINK_LIFETIME = Duration.ofDays(30);

    private static final String REMINDER = "asks.letter.reminder";

    private final LinkStore links;
    private final Letters letters;
    private final InstantSource time;

    AskLetters(LinkStore links, Letters letters, InstantSource time) {
        this.links = links;
        this.letters = letters;
        this.time = time;
    }

    /** Writes about one ask. */
    void one(Waiting ask) {
        boolean first = ask.step() == NextStep.LETTER && ask.nudgeAt() == null;
        write(links.addressee(ask.ask()), first ? "asks.letter.because" : REMINDER);
    }

    /** Writes about several asks of one person in one role, most urgent first. */
    void many(List<Waiting> asks) {
        many(asks.stream().map(Waiting::ask).toList(), "asks.letter.many-because");
    }

    /** Sends the person a fresh link to the ask. */
    void renew(AskId ask) {
        write(links.addressee(ask), "asks.letter.renewed");
    }

    /** Sends the person a fresh link to what still awaits them of a list. */
    void renew(List<AskId> asks) {
        many(asks, "asks.letter.renewed");
    }

    private void write(LinkStore.Addressee to, String reason) {
        String link = link(to.ask(), List.of());
        letters.send(reading(to).read(() -> letter(to, reason, link)));
    }

    private void many(List<AskId> asks, String reason) {
        List<LinkStore.Addressee> all = asks.stream().map(links::addressee).toList();
        LinkStore.Addressee to = all.getFirst();
        String link = link(to.ask(), asks);
        letters.send(reading(to).read(() -> letter(all, reason, link)));
    }

    private String link(AskId ask, List<AskId> list) {
        String token = Tokens.next();
        Instant now = time.instant();
        links.add(Tokens.hash(token), ask, list, now, now.plus(LINK_LIFETIME));
        return letters.address() + "/l/" + token;
    }

    private Reading reading(LinkStore.Addressee to) {
        return new Reading(Locale.of(to.language()), ZoneId.of(to.zone()), time);
    }

    private static Letter letter(LinkStore.Addressee to, String reason, String link) {
        String title = to.words("title");
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(to.words("text"));
        if (to.due() != null) {
            paragraphs.add(Say.text("asks.letter.due", Say.dayWithDistance(to.due())));
        }
        String subject = to.reminded() > 0 || reason.equals(REMINDER) ? Say.text("asks.letter.again", title) : title;
        return new Letter(
                to.email(),
                to.name(),
                to.language(),
                to.kind(),
                subject,
                paragraphs,
                new Letter.Action(to.words("act"), link),
                List.of(Say.text(reason, to.organisationName()), Say.text("asks.letter.no-account")));
    }

    private static Letter letter(List<LinkStore.Addressee> all, String reason, String link) {
        LinkStore.Addressee to = all.getFirst();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(Say.text("asks.letter.many-text", all.size()));
        all.forEach(it -> paragraphs.add(line(it)));
        return new Letter(
                to.email(),
                to.name(),
                to.language(),
                "asks.list",
                Say.text("asks.letter.many", all.size(), to.words("title")),
                paragraphs,
                new Letter.Action(Say.text("asks.letter.many-act", all.size()), link),
                List.of(Say.text(reason, to.organisationName()), Say.text("asks.letter.many-no-account")));
    }

    private static String line(LinkStore.Addressee ask) {
        String title = ask.words("title");
        return ask.due() == null
                ? Say.text("asks.letter.line", title)
                : Say.text("asks.letter.line-due", title, Say.dayWithDistance(ask.due()));
    }
}
