package org.guildhall.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.history.History;
import org.guildhall.platform.ids.Tokens;
import org.guildhall.platform.mail.Letters;
import org.guildhall.platform.time.Zones;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The first run of an empty Guildhall: whoever can read its log makes the institution and becomes its administrator and
 * coordinator, once.
 */
@Service
public class FirstRun {

    private static final Logger LOG = LoggerFactory.getLogger(FirstRun.class);
    private static final Actor FOUNDER = Actor.system("first run");

    private final RegisterStore store;
    private final Register register;
    private final History history;
    private final Letters letters;
    private final TransactionTemplate transactions;
    private final boolean demo;
    private final String token = Tokens.next();

    FirstRun(
            RegisterStore store,
            Register register,
            History history,
            Letters letters,
            PlatformTransactionManager transactions,
            @Value("${guildhall.demo:false}") boolean demo) {
        this.store = store;
        this.register = register;
        this.history = history;
        this.letters = letters;
        this.transactions = new TransactionTemplate(transactions);
        this.demo = demo;
    }

    /** What becomes of the attempt to make the institution. */
    public sealed interface Founding {

        /** The institution stands, and this person runs it. */
        record Founded(PersonId person) implements Founding {}

        /** There is an institution already: somebody else was first. */
        record AlreadyFounded() implements Founding {}

        /** The token is not the one in the log of this start. */
        record WrongToken() implements Founding {}
    }

    /**
     * The institution and its first person.
     *
     * @param zone of the institution; its country follows from it
     * @param language of the person: en, fr, es or ar
     */
    public record Founder(String institution, ZoneId zone, String name, String email, String language) {}

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        if (isOpen()) {
            LOG.warn(
                    "Guildhall is empty. Make the institution and its administrator at {}/first-run?token={}",
                    letters.address(),
                    token);
        }
    }

    /** The secret of this start, as the log has it. */
    String token() {
        return token;
    }

    /** Whether nobody is here yet; never in the demo, which fills itself. */
    public boolean isOpen() {
        return !demo && asFounder(store::isEmpty);
    }

    /** Makes the institution with its administrator and coordinator. Of two who try at once one comes first. */
    public Founding found(String typed, Founder founder) {
        if (!MessageDigest.isEqual(bytes(token), bytes(typed.strip()))) {
            return new Founding.WrongToken();
        }
        return asFounder(() -> {
            store.oneAtATime();
            return store.isEmpty() && !demo ? founded(founder) : new Founding.AlreadyFounded();
        });
    }

    private Founding founded(Founder founder) {
        OrganisationId institution = register.organisation(
                FOUNDER,
                Register.Kind.INSTITUTION,
                founder.institution(),
                Zones.country(founder.zone()).orElse(null),
                founder.zone().getId());
        PersonId person = register.person(
                FOUNDER,
                founder.name(),
                founder.email(),
                founder.language(),
                founder.zone().getId());
        register.grant(FOUNDER, person, institution, Role.COORDINATOR);
        register.grant(FOUNDER, person, institution, Role.ADMINISTRATOR);
        history.note(
                FOUNDER,
                "people.history.founded",
                institution.value(),
                null,
                Map.of("name", founder.name(), "institution", founder.institution()));
        return new Founding.Founded(person);
    }

    private <T> T asFounder(Supplier<T> work) {
        return Acting.as(FOUNDER, () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
