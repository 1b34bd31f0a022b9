package org.guildhall.asks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.ids.Tokens;
import org.guildhall.platform.web.LinkDoor;
import org.guildhall.platform.web.Visitors;
import org.guildhall.platform.words.Reading;
import org.guildhall.platform.words.Say;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Knows people by the link of one ask: whose it is, how long it works, and which page it opens. */
@Component
public class AskLinks implements LinkDoor {

    private static final Actor DOORKEEPER = Actor.system("links");

    private static final String WRONG_PERSON = "/wrong-person";
    private static final Duration BETWEEN_RENEWALS = Duration.ofMinutes(5);

    private final LinkStore links;
    private final AskLetters letters;
    private final InstantSource time;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    AskLinks(LinkStore links, AskLetters letters, InstantSource time, PlatformTransactionManager transactions) {
        this.links = links;
        this.letters = letters;
        this.time = time;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Override
    public Optional<Opened> open(String token, Optional<Locale> chosen) {
        return Acting.as(
                DOORKEEPER,
                () -> Objects.requireNonNull(reading.execute(status -> links.byToken(Tokens.hash(token))
                        .filter(this::works)
                        .map(link -> opened(link, chosen.orElse(Locale.of(link.language())))))));
    }

    private boolean works(LinkStore.Standing link) {
        boolean wanted = switch (link.state()) {
            case OPEN, DONE, DECLINED -> true;
            case WITHDRAWN, LAPSED -> false;
        };
        return wanted && link.revokedAt() == null && link.expiresAt().isAfter(now());
    }

    private Opened opened(LinkStore.Standing link, Locale language) {
        // a list of one kind, each decided separately: what else of this kind awaits the same person
        boolean declined = link.state() == AskState.DECLINED;
        List<LinkStore.Alike> alike = declined ? List.of() : links.alike(link.ask());
        Actor actor = new Actor(
                link.person(),
                link.name(),
                link.role(),
                link.organisation(),
                new Door.Link(
                        link.ask().value(),
                        Stream.concat(Stream.of(link.subject()), alike.stream().map(LinkStore.Alike::subject))
                                .collect(Collectors.toSet())),
                Stream.concat(
                                Stream.ofNullable(link.placement()),
                                alike.stream().map(LinkStore.Alike::placement))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        Reading theirs = new Reading(language, ZoneId.of(link.zone()), time);
        String label = theirs.read(() -> Say.text(
                "people.hat",
                Say.text("people.role." + link.role().name().toLowerCase(Locale.ROOT)),
                link.organisationName()));
        return new Opened(
                new Visitors.Visitor(actor, theirs, List.of(), label),
                // who was the wrong person reads that it is known, and nothing else any more
                declined ? WRONG_PERSON : link.path(),
                alike.stream().map(LinkStore.Alike::path).toList());
    }

    /**
     * Sends a new link to the same address, where this one has run out and the ask still awaits its person; at most one in
     * five minutes. True where one was sent: a link that was revoked or never was gets none, and the caller is told the
     * same either way.
     */
    public boolean renew(String token) {
        return Acting.<Boolean>as(
                DOORKEEPER,
                () -> Boolean.TRUE.equals(writing.execute(status -> {
                    Optional<LinkStore.Standing> old =
                            links.byToken(Tokens.hash(token)).filter(this::mayBeRenewed);
                    old.ifPresent(link -> letters.renew(link.ask()));
                    return old.isPresent();
                })));
    }

    /**
     * What has become of the act that an ended link was for; empty where it still awaits its person, and where the link was
     * revoked or never was: those are told the same.
     */
    public Optional<EndedAct> ended(String token) {
        return Acting.as(
                DOORKEEPER,
                () -> Objects.requireNonNull(reading.execute(status -> links.byToken(Tokens.hash(token))
                        .filter(link -> link.revokedAt() == null)
                        .flatMap(link -> Optional.ofNullable(link.endedAt())
                                .map(at -> new EndedAct(link.state(), at, link.reason()))))));
    }

    /** Only what still awaits somebody, and not again and again. */
    private boolean mayBeRenewed(LinkStore.Standing link) {
        return link.revokedAt() == null
                && link.state() == AskState.OPEN
                && !links.madeSince(link.ask(), now().minus(BETWEEN_RENEWALS));
    }

    private Instant now() {
        return time.instant();
    }
}
