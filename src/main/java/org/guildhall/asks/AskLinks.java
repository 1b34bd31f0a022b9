package org.guildhall.asks;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Knows people by the link of one ask: whose it is, how long it works, and which page it opens. */
@Component
public class AskLinks implements LinkDoor {

    private static final Actor DOORKEEPER = Actor.system("links");

    private static final String WRONG_PERSON = "/wrong-person";
    private static final String LIST = "/list";

    private final LinkStore links;
    private final InstantSource time;
    private final TransactionTemplate reading;

    AskLinks(LinkStore links, InstantSource time, PlatformTransactionManager transactions) {
        this.links = links;
        this.time = time;
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
            case WITHDRAWN, LAPSED -> link.isList();
        };
        return wanted && link.revokedAt() == null && link.expiresAt().isAfter(now());
    }

    private Opened opened(LinkStore.Standing link, Locale language) {
        return link.isList() ? list(link, language) : single(link, language);
    }

    /** A list opens the list, and from there the page of each act that is on it. */
    private Opened list(LinkStore.Standing link, Locale language) {
        List<LinkStore.Listed> listed = links.listed(link.asks());
        Set<UUID> asks = link.asks().stream().map(AskId::value).collect(Collectors.toSet());
        Door.Link door = new Door.Link(
                link.ask().value(),
                // who holds it may also say of each that it is not theirs
                Stream.concat(listed.stream().map(LinkStore.Listed::subject), asks.stream())
                        .collect(Collectors.toSet()),
                asks);
        return new Opened(
                visitor(link, language, door, listed.stream().map(LinkStore.Listed::placement)),
                LIST,
                Stream.concat(
                                listed.stream().map(LinkStore.Listed::path),
                                listed.stream()
                                        .filter(it -> it.state() == AskState.OPEN)
                                        .map(it -> "/inbox/" + it.ask().value()))
                        .toList());
    }

    private Opened single(LinkStore.Standing link, Locale language) {
        // a list of one kind, each decided separately: what else of this kind awaits the same person
        boolean declined = link.state() == AskState.DECLINED;
        List<LinkStore.Alike> alike = declined ? List.of() : links.alike(link.ask());
        Door.Link door = new Door.Link(
                link.ask().value(),
                Stream.concat(Stream.of(link.subject()), alike.stream().map(LinkStore.Alike::subject))
                        .collect(Collectors.toSet()));
        return new Opened(
                visitor(
                        link,
                        language,
                        door,
                        Stream.concat(
                                Stream.ofNullable(link.placement()),
                                alike.stream().map(LinkStore.Alike::placement))),
                // who was the wrong person reads that it is known, and nothing else any more
                declined ? WRONG_PERSON : link.path(),
                alike.stream().map(LinkStore.Alike::path).toList());
    }

    private Visitors.Visitor visitor(
            LinkStore.Standing link, Locale language, Door.Link door, Stream<@Nullable UUID> placements) {
        Actor actor = new Actor(
                link.person(),
                link.name(),
                link.role(),
                link.organisation(),
                door,
                placements.filter(Objects::nonNull).collect(Collectors.toSet()));
        Reading theirs = new Reading(language, ZoneId.of(link.zone()), time);
        String label = theirs.read(() -> Say.text(
                "people.hat",
                Say.text("people.role." + link.role().name().toLowerCase(Locale.ROOT)),
                link.organisationName()));
        return new Visitors.Visitor(actor, theirs, List.of(), label);
    }

    private Instant now() {
        return time.instant();
    }
}
