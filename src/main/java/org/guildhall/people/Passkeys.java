package org.guildhall.people;

import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.history.History;
import org.guildhall.platform.ids.Ids;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Passkeys: a person's own devices sign that it is them. They stand beside the letter and never replace it. */
@Service
@Transactional
public class Passkeys {

    private static final Actor DOORKEEPER = Actor.system("sign-in");
    private static final int MOST = 20;
    private static final int LONGEST = 20_000;

    private final PasskeyStore store;
    private final PersonStore people;
    private final RelyingParty party;
    private final PasskeyLetters letters;
    private final History history;
    private final InstantSource time;
    // what Guildhall asks itself, before anybody is known: never within the transaction of whoever asks
    private final TransactionTemplate transactions;

    Passkeys(
            PasskeyStore store,
            PersonStore people,
            RelyingParty party,
            PasskeyLetters letters,
            History history,
            InstantSource time,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.people = people;
        this.party = party;
        this.letters = letters;
        this.history = history;
        this.time = time;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * What a browser is told to make a passkey with.
     *
     * @param site the host that the passkey is bound to
     * @param handle what the person is called inside the passkey, in base64url
     * @param known the credentials that the person has already, in base64url
     */
    public record Wanted(String site, String handle, List<String> known) {}

    /** What becomes of a new passkey. */
    public sealed interface Adding {

        /** It stands. */
        record Added() implements Adding {}

        /** It is there already, here or with somebody else. */
        record KnownBefore() implements Adding {}

        /** What the browser sent cannot be trusted. */
        record NotAccepted() implements Adding {}

        /** There are as many as anybody may have: 20. */
        record TooMany() implements Adding {}
    }

    /** The host that passkeys are bound to. */
    public String site() {
        return party.id();
    }

    /** The actor's own, oldest first, at most 20. */
    @Transactional(readOnly = true)
    public List<Passkey> of(Actor actor) {
        allow(AccountAccess.may(actor, AccountAct.SEE));
        return store.of(actor.person(), MOST);
    }

    /** One of the actor's own. Throws {@link NotFound} where it is none. */
    @Transactional(readOnly = true)
    public Passkey view(Actor actor, PasskeyId id) {
        allow(AccountAccess.may(actor, AccountAct.SEE));
        return store.one(actor.person(), id).orElseThrow(NotFound::new);
    }

    /** What the actor's browser needs to make a new one. */
    @Transactional(readOnly = true)
    public Wanted wanted(Actor actor) {
        allow(AccountAccess.may(actor, AccountAct.ADD_PASSKEY));
        return new Wanted(
                party.id(),
                base64(RelyingParty.handle(actor.person())),
                store.credentials(actor.person()).stream().map(Passkeys::base64).toList());
    }

    /**
     * Adds what the actor's browser has made, and tells the person by letter.
     *
     * @param name as the person will call it
     * @param json RegistrationResponseJSON of Web Authentication
     * @param challenge what had to be signed, in base64url
     */
    public Adding add(Actor actor, String name, String json, String challenge) {
        allow(AccountAccess.may(actor, AccountAct.ADD_PASSKEY));
        if (store.credentials(actor.person()).size() >= MOST) {
            return new Adding.TooMany();
        }
        RelyingParty.Made made = json.isBlank() || json.length() > LONGEST
                ? null
                : party.made(json, challenge).orElse(null);
        if (made == null) {
            return new Adding.NotAccepted();
        }
        if (!store.add(new PasskeyId(Ids.next()), actor.person(), name, made, time.instant())) {
            return new Adding.KnownBefore();
        }
        note(actor, "people.history.passkey-added", name);
        people.person(actor.person()).ifPresent(person -> letters.added(person, name));
        return new Adding.Added();
    }

    /** Calls one of the actor's own by another name. Throws {@link NotFound} where it is none. */
    public void rename(Actor actor, PasskeyId id, String name) {
        allow(AccountAccess.may(actor, AccountAct.RENAME_PASSKEY));
        if (!store.rename(actor.person(), id, name)) {
            throw new NotFound();
        }
        note(actor, "people.history.passkey-renamed", name);
    }

    /** Forgets one of the actor's own: nobody comes in with it any more. Throws {@link NotFound} where it is none. */
    public void remove(Actor actor, PasskeyId id) {
        allow(AccountAccess.may(actor, AccountAct.REMOVE_PASSKEY));
        Passkey passkey = view(actor, id);
        if (store.remove(actor.person(), id)) {
            note(actor, "people.history.passkey-removed", passkey.name());
        }
    }

    /**
     * Whose passkey has signed; empty where it is unknown, was removed, or signed anything else than it had to.
     *
     * @param json AuthenticationResponseJSON of Web Authentication
     * @param challenge what had to be signed, in base64url
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Optional<Person> signIn(String json, String challenge) {
        if (json.isBlank() || json.length() > LONGEST) {
            return Optional.empty();
        }
        return asDoorkeeper(() -> party.credential(json)
                .flatMap(store::kept)
                .flatMap(kept -> party.used(json, challenge, kept).flatMap(used -> {
                    store.used(kept.id(), used, time.instant());
                    return people.person(kept.person());
                })));
    }

    private void note(Actor actor, String act, String name) {
        history.note(actor, act, actor.person().value(), null, Map.of("name", name));
    }

    private <T> T asDoorkeeper(Supplier<T> work) {
        return Acting.as(DOORKEEPER, () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void allow(Decision decision) {
        if (decision instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
    }
}
