package org.guildhall.people;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.ids.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Enters people and organisations, and gives roles. Row security lets Guildhall itself enter anyone; everybody else sees
 * and enters what their role reaches.
 */
@Service
@Transactional
public class Register {

    private final RegisterStore store;
    private final InstantSource time;
    private final TransactionTemplate ownTransaction;

    Register(RegisterStore store, InstantSource time, PlatformTransactionManager transactions) {
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.store = store;
        this.time = time;
    }

    /** A teaching or a hosting organisation. */
    public enum Kind {
        INSTITUTION,
        EMPLOYER
    }

    /**
     * Enters an organisation.
     *
     * @param country ISO 3166-1 alpha-2; null where the zone belongs to none
     * @param zone an IANA time zone
     */
    public OrganisationId organisation(Actor actor, Kind kind, String name, @Nullable String country, String zone) {
        OrganisationId id = new OrganisationId(Ids.next());
        store.addOrganisation(id, kind.name().toLowerCase(Locale.ROOT), name, country, zone);
        return id;
    }

    /**
     * Enters a person.
     *
     * @param language en, fr, es or ar
     */
    public PersonId person(Actor actor, String name, String email, String language, String zone) {
        PersonId id = new PersonId(Ids.next());
        store.addPerson(new Person(id, name, email.toLowerCase(Locale.ROOT), language, zone), time.instant());
        return id;
    }

    /**
     * The person with this address; entered where nobody has it yet. Looked up as Guildhall itself, in a transaction of its
     * own, because nobody may see whom others know; the caller learns no more than the id it asked for.
     *
     * @param language en, fr, es or ar
     */
    public PersonId known(Actor actor, String name, String email, String language) {
        String address = email.toLowerCase(Locale.ROOT);
        return Acting.as(
                Actor.system("register"),
                () -> Objects.requireNonNull(ownTransaction.execute(status ->
                        store.byEmail(address).orElseGet(() -> person(actor, name, address, language, "UTC")))));
    }

    /**
     * The person with this address in a role for an organisation; entered and given the role where they aren't yet. Done as
     * Guildhall itself: the caller's module decides who may.
     */
    public PersonId known(Actor actor, String name, String email, String language, OrganisationId of, Role role) {
        PersonId person = known(actor, name, email, language);
        Acting.as(
                Actor.system("register"),
                () -> ownTransaction.executeWithoutResult(status -> grant(actor, person, of, role)));
        return person;
    }

    /**
     * The person with this address in a role for an organisation, like {@code known}, but in the caller's transaction, which
     * is Guildhall's own: with it, all is written or nothing.
     *
     * @param language en, fr, es or ar
     */
    public PersonId enter(Actor actor, String name, String email, String language, OrganisationId of, Role role) {
        PersonId person = store.byEmail(email.toLowerCase(Locale.ROOT))
                .orElseGet(() -> person(actor, name, email, language, store.zone(of)));
        grant(actor, person, of, role);
        return person;
    }

    /** Gives a person a role in an organisation; giving it twice changes nothing. */
    public void grant(Actor actor, PersonId person, OrganisationId organisation, Role role) {
        store.addMembership(new MembershipId(Ids.next()), person, organisation, role);
    }

    /**
     * Who holds a role for these organisations, whoever has held it longest first. Looked up as Guildhall itself, because
     * nobody sees the people of others: the caller’s module asks about those it works with, and decides to whom it shows
     * them.
     */
    public List<Holder> holders(Role role, Collection<OrganisationId> organisations) {
        return Acting.as(
                Actor.system("register"),
                () -> Objects.requireNonNull(ownTransaction.execute(status -> store.holders(role, organisations))));
    }

    /** Somebody who holds a role for an organisation. */
    public record Holder(OrganisationId organisation, PersonId id, String name) {}

    /**
     * The members of the actor’s organisation among these addresses.
     *
     * @param emails in small letters
     */
    @Transactional(readOnly = true)
    public List<Member> members(Actor actor, Collection<String> emails) {
        return store.members(actor.organisation(), emails);
    }

    /**
     * Enters many people in one role of the actor’s organisation at once; who is known by their address already keeps name
     * and language. Done as Guildhall itself, in a transaction of its own: the caller’s module decides who may, and doing
     * it again changes nothing.
     *
     * @return ids by address
     */
    public Map<String, PersonId> enter(Actor actor, List<NewMember> people, Role role) {
        return Acting.as(
                Actor.system("register"),
                () -> Objects.requireNonNull(ownTransaction.execute(
                        status -> store.enter(people, actor.organisation(), role, time.instant()))));
    }

    /** Whether nobody has been entered yet that the actor could see. */
    @Transactional(readOnly = true)
    public boolean isEmpty(Actor actor) {
        return store.isEmpty();
    }

    /** Everybody the actor may see with each of their roles, by name. */
    @Transactional(readOnly = true)
    public List<Listed> everybody(Actor actor) {
        return store.everybody();
    }

    /** What a person is called; empty where the actor does not know them. */
    @Transactional(readOnly = true)
    public String name(Actor actor, PersonId person) {
        return store.name(person).orElse("");
    }

    /** Somebody of the actor’s organisation with their roles in it. */
    public record Member(PersonId person, String email, String name, List<Role> roles) {

        public Member {
            roles = List.copyOf(roles);
        }
    }

    /**
     * Somebody to be entered.
     *
     * @param email in small letters
     * @param language en, fr, es or ar
     * @param zone an IANA time zone
     */
    public record NewMember(String name, String email, String language, String zone) {}

    /** A person in one of their roles. */
    public record Listed(PersonId person, String name, String language, Role role, String organisation) {}
}
