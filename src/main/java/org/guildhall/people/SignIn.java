package org.guildhall.people;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.history.History;
import org.guildhall.platform.ids.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The door: one-time links by e-mail. There are no passwords. */
@Service
public class SignIn {

    private static final Actor DOORKEEPER = Actor.system("sign-in");

    /** How long a sign-in link works. */
    public static final Duration LINK_LIFETIME = Duration.ofMinutes(15);

    private final PersonStore store;
    private final VisitorStore visitors;
    private final SignInLetters letters;
    private final History history;
    private final InstantSource time;
    private final TransactionTemplate transactions;

    SignIn(
            PersonStore store,
            VisitorStore visitors,
            SignInLetters letters,
            History history,
            InstantSource time,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.visitors = visitors;
        this.letters = letters;
        this.history = history;
        this.time = time;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * Sends a link to the person with this address; to an unknown address nothing is sent, and the caller is not told
     * which it was.
     *
     * @param browser the secret of the browser that asks: the link is bound to it
     * @param device what that browser is, for who opens the link in another one
     */
    public void sendLink(String email, String browser, Device device) {
        asDoorkeeper(() -> {
            store.byEmail(email.strip().toLowerCase(Locale.ROOT)).ifPresent(person -> {
                String token = Tokens.next();
                store.addLink(Tokens.hash(token), person.id(), now().plus(LINK_LIFETIME), new Asked(browser, device));
                letters.send(person, token);
            });
            return true;
        });
    }

    /** By which browser a link was asked for. */
    record Asked(String browser, Device device) {}

    /**
     * A link that works.
     *
     * @param asker whether the browser that opens it asked for it
     * @param askedIn the names of the browser that asked; empty where they are not known
     */
    public record Open(Person owner, boolean asker, String askedIn, Instant askedAt) {}

    /**
     * Whose link this is and whether it was this browser that asked for it, without using it up: mail scanners open links
     * too.
     *
     * @param browser the secret of the browser that opens it; empty where it has none
     */
    public Optional<Open> open(String token, String browser) {
        return asDoorkeeper(() -> store.link(Tokens.hash(token), now())
                .flatMap(link -> store.person(link.person())
                        .map(owner -> new Open(
                                owner,
                                MessageDigest.isEqual(link.browserHash(), Tokens.hash(browser)),
                                link.askedIn(),
                                link.askedAt()))));
    }

    /**
     * Uses the link up; empty where it has ended, was used or never was.
     *
     * @param elsewhere the names of the browser where somebody chose to sign in although another one had asked; null where
     *     it is the one that asked
     */
    public Optional<Person> use(String token, @Nullable String elsewhere) {
        return asDoorkeeper(() -> store.link(Tokens.hash(token), now())
                .filter(link -> store.useLink(Tokens.hash(token), now()))
                .flatMap(link -> {
                    Optional<Person> owner = store.person(link.person());
                    owner.filter(it -> elsewhere != null)
                            .ifPresent(it -> noteElsewhere(it, link.askedIn(), String.valueOf(elsewhere)));
                    return owner;
                }));
    }

    private void noteElsewhere(Person person, String askedIn, String usedIn) {
        history.note(
                themselves(person),
                "people.history.elsewhere",
                person.id().value(),
                null,
                Map.of("asked", named(askedIn), "used", named(usedIn)));
    }

    private static Actor themselves(Person person) {
        Actor nobody = Actor.nobody();
        return new Actor(
                person.id(), person.name(), nobody.role(), nobody.organisation(), new Door.Session(), Set.of());
    }

    private static String named(String device) {
        return device.isEmpty() ? "–" : device;
    }

    /** Forgets links that ended a day ago. */
    void forget() {
        asDoorkeeper(() -> store.forgetLinks(now().minus(Duration.ofDays(1))));
    }

    /** The person with the roles they may switch among; empty where they hold none. */
    public Optional<Known> known(PersonId id) {
        return visitors.known(id);
    }

    private <T> T asDoorkeeper(java.util.function.Supplier<T> work) {
        return Acting.as(
                DOORKEEPER, () -> java.util.Objects.requireNonNull(transactions.execute(status -> work.get())));
    }

    private Instant now() {
        return time.instant();
    }

    /** A person and the roles they hold. */
    public record Known(Person person, List<Membership> memberships) {}
}
