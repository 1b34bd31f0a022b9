package org.guildhall.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.ids.Tokens;
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
    private final SignInLetters letters;
    private final InstantSource time;
    private final TransactionTemplate transactions;

    SignIn(PersonStore store, SignInLetters letters, InstantSource time, PlatformTransactionManager transactions) {
        this.store = store;
        this.letters = letters;
        this.time = time;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * Sends a link to the person with this address; to an unknown address nothing is sent, and the caller is not told
     * which it was.
     */
    public void sendLink(String email, String base) {
        asDoorkeeper(() -> {
            store.byEmail(email.strip().toLowerCase(Locale.ROOT)).ifPresent(person -> {
                String token = Tokens.next();
                store.addLink(Tokens.hash(token), person.id(), now().plus(LINK_LIFETIME));
                letters.send(person, base + "/sign-in/" + token);
            });
            return true;
        });
    }

    /** Whose link this is, without using it up: mail scanners open links too. */
    public Optional<Person> owner(String token) {
        return asDoorkeeper(() -> store.linkOwner(Tokens.hash(token), now()));
    }

    /** Uses the link up; empty where it has ended, was used or never was. */
    public Optional<Person> use(String token) {
        return asDoorkeeper(() ->
                store.linkOwner(Tokens.hash(token), now()).filter(owner -> store.useLink(Tokens.hash(token), now())));
    }

    /** The person with the roles they may switch among. */
    public Optional<Known> known(PersonId id) {
        return asDoorkeeper(() -> store.person(id).map(person -> new Known(person, store.memberships(id))));
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
