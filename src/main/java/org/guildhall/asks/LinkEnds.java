package org.guildhall.asks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.history.History;
import org.guildhall.platform.ids.Tokens;
import org.guildhall.platform.web.Forbidden;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How links end, what a dead one says, and how its holder gets another. */
@Component
public class LinkEnds {

    private static final Actor DOORKEEPER = Actor.system("links");
    private static final Duration BETWEEN_RENEWALS = Duration.ofMinutes(5);

    private final LinkStore links;
    private final AskLetters letters;
    private final Asks asks;
    private final History history;
    private final InstantSource time;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    LinkEnds(
            LinkStore links,
            AskLetters letters,
            Asks asks,
            History history,
            InstantSource time,
            PlatformTransactionManager transactions) {
        this.asks = asks;
        this.history = history;
        this.links = links;
        this.letters = letters;
        this.time = time;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /**
     * Sends a new link to the same address, where this one has run out or its holder has ended it, and something still
     * awaits them; at most one in five minutes. True where one was sent: a link that was ended by whoever answers for the
     * ask, or never was, gets none, and the caller is told the same either way.
     */
    public boolean renew(String token) {
        return Acting.<Boolean>as(
                DOORKEEPER,
                () -> Boolean.TRUE.equals(writing.execute(status -> {
                    Optional<LinkStore.Standing> old =
                            links.byToken(Tokens.hash(token)).filter(this::mayBeRenewed);
                    old.ifPresent(this::send);
                    return old.isPresent();
                })));
    }

    private void send(LinkStore.Standing link) {
        List<AskId> open = open(link);
        if (open.size() == 1) {
            letters.renew(open.getFirst());
        } else {
            letters.renew(open);
        }
    }

    /** What of it still awaits somebody. */
    private List<AskId> open(LinkStore.Standing link) {
        if (!link.isList()) {
            return link.state() == AskState.OPEN ? List.of(link.ask()) : List.of();
        }
        return links.listed(link.asks()).stream()
                .filter(it -> it.state() == AskState.OPEN)
                .map(LinkStore.Listed::ask)
                .toList();
    }

    /** Ends a link, and every other to the same ask, because its holder says so. */
    public void end(String token) {
        Acting.as(
                DOORKEEPER,
                () -> writing.executeWithoutResult(status -> links.byToken(Tokens.hash(token))
                        .ifPresent(link -> links.revoke(link.ask(), LinkEnding.HOLDER, now()))));
    }

    /** Whether the actor may end the links that lead to somebody's ask, and why not. */
    public Decision mayEnd(Actor actor, Ask ask) {
        return AskAccess.mayEndLinks(actor, ask.state());
    }

    /** Ends every link to an ask; returns how many worked. Throws {@link Forbidden} with the reason. */
    public int end(Actor actor, AskId id) {
        Ask ask = asks.view(actor, id);
        if (mayEnd(actor, ask) instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
        return Acting.as(
                DOORKEEPER,
                () -> Objects.requireNonNull(writing.execute(status -> {
                    history.note(
                            actor,
                            "asks.history.links-ended",
                            ask.subject(),
                            ask.placement(),
                            Map.of("name", ask.personName()));
                    return links.revoke(id, LinkEnding.STAFF, now());
                })));
    }

    /** Why a link opens nothing: what has become of its act, who ended it, or that it has run out. */
    public DeadLink dead(String token) {
        return Acting.as(
                DOORKEEPER,
                () -> Objects.requireNonNull(reading.execute(status ->
                        links.byToken(Tokens.hash(token)).map(this::dead).orElseGet(DeadLink::unknown))));
    }

    private DeadLink dead(LinkStore.Standing link) {
        Instant ended = link.endedAt();
        if (open(link).isEmpty() && ended != null) {
            return DeadLink.over(new EndedAct(link.state(), ended, link.reason()));
        }
        return link.revokedAt() == null ? DeadLink.unknown() : DeadLink.revoked(link.revokedBy());
    }

    /** Only what still awaits somebody, and not again and again. */
    private boolean mayBeRenewed(LinkStore.Standing link) {
        return (link.revokedAt() == null || link.revokedBy() == LinkEnding.HOLDER)
                && !open(link).isEmpty()
                && !links.madeSince(link.ask(), now().minus(BETWEEN_RENEWALS));
    }

    private Instant now() {
        return time.instant();
    }
}
