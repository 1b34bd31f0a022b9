package org.guildhall.organisations;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.guildhall.organisations.EmployerAccess.Act;
import org.guildhall.people.Register;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.history.Happening;
import org.guildhall.platform.history.History;
import org.guildhall.platform.ids.Ids;
import org.guildhall.platform.time.Zones;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.Order;
import org.guildhall.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The employers an institution works with. An employer is one and the same for every institution: whoever brings in a
 * company whose lead is known gets that company.
 */
@Service
public class Employers {

    /** By name. */
    public static final String USUAL = "name";

    private final OrganisationStore store;
    private final Organisations organisations;
    private final Register register;
    private final History history;
    private final ApplicationEventPublisher events;
    private final InstantSource time;
    private final TransactionTemplate transactions;

    Employers(
            OrganisationStore store,
            Organisations organisations,
            Register register,
            History history,
            ApplicationEventPublisher events,
            InstantSource time,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.organisations = organisations;
        this.register = register;
        this.history = history;
        this.events = events;
        this.time = time;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Whether the actor may bring an employer in. */
    public Decision mayAdd(Actor actor) {
        return EmployerAccess.may(actor, Act.ADD, false, false);
    }

    /** The order that an address asks for. */
    public static Order order(@Nullable String asked) {
        return Order.of(asked, List.of("name", "sector"), USUAL);
    }

    /** The employers the actor's institution works with, in an order, a page at a time. */
    @Transactional(readOnly = true)
    public Slice<EmployerLine> list(Actor actor, String words, Order order, @Nullable String after, int size) {
        allow(EmployerAccess.may(actor, Act.SEE, false, false));
        return Slice.cut(
                store.employers(actor.organisation(), words, order, after, size + 1),
                size,
                it -> Order.key(it.place(), it.id().value()));
    }

    /** Brings an employer in with its first site and its lead, who may sign; returns it, new or known. */
    public OrganisationId add(Actor actor, NewEmployer employer) {
        allow(mayAdd(actor));
        LocalDate today = LocalDate.ofInstant(time.instant(), employer.zone());
        return asGuildhall(() -> {
            OrganisationId id = store.ledBy(employer.leadEmail()).orElseGet(() -> make(actor, employer));
            store.addPartnership(actor.organisation(), id, today);
            note(actor, "organisations.history.partner", id, Map.of("employer", employer.name()));
            return id;
        });
    }

    private OrganisationId make(Actor actor, NewEmployer employer) {
        String country = Zones.country(employer.zone()).orElse(null);
        OrganisationId id = register.organisation(
                actor,
                Register.Kind.EMPLOYER,
                employer.name(),
                country,
                employer.zone().getId());
        store.describe(id, employer.sector(), null, null);
        store.addSite(new Site(
                new SiteId(Ids.next()),
                id,
                employer.city(),
                null,
                employer.city(),
                country,
                employer.zone().getId()));
        PersonId lead = register.enter(
                actor, employer.leadName(), employer.leadEmail(), employer.leadLanguage(), id, Role.EMPLOYER_LEAD);
        store.addSignatory(id, lead, employer.leadName());
        return id;
    }

    /** Who speaks for an employer, by name; nobody where it was brought in without. */
    @Transactional(readOnly = true)
    public List<EmployerLead> leads(Actor actor, OrganisationId id) {
        return store.leads(id);
    }

    /** Names who speaks and signs for an employer that nobody speaks for yet. */
    public void nameLead(Actor actor, OrganisationId id, String name, String email, String language) {
        Organisation employer = organisations.view(actor, id);
        asGuildhall(() -> {
            // of two who name somebody one comes first
            store.lock(id);
            if (may(actor, Act.NAME_LEAD, id) instanceof Decision.Denied denied) {
                boolean wouldMay =
                        EmployerAccess.may(actor, Act.NAME_LEAD, false, false).isAllowed();
                throw wouldMay
                        ? history.refusal(denied, id.value(), it -> it.act().equals("organisations.history.lead"))
                        : new Forbidden(denied);
            }
            PersonId lead = register.enter(actor, name, email, language, id, Role.EMPLOYER_LEAD);
            store.addSignatory(id, lead, name);
            note(actor, "organisations.history.lead", id, Map.of("name", name, "employer", employer.name()));
            events.publishEvent(new LeadNamed(id, lead));
            return lead;
        });
    }

    /**
     * Adds a place where the work happens.
     *
     * @param street null where it has none worth saying
     */
    public void addSite(
            Actor actor, OrganisationId id, String name, @Nullable String street, String city, ZoneId zone) {
        organisations.view(actor, id);
        asGuildhall(() -> {
            allow(may(actor, Act.ADD_SITE, id));
            String country = Zones.country(zone).orElse(null);
            store.addSite(new Site(new SiteId(Ids.next()), id, name, street, city, country, zone.getId()));
            note(actor, "organisations.history.site", id, Map.of("site", name));
            return id;
        });
    }

    /** Says that a person may sign for an employer; their name as the agreement prints it with the capacity. */
    public void entitle(Actor actor, OrganisationId id, String name, String email, String language, String capacity) {
        organisations.view(actor, id);
        asGuildhall(() -> {
            allow(may(actor, Act.ENTITLE, id));
            PersonId person = register.enter(actor, name, email, language, id, Role.EMPLOYER_LEAD);
            store.addSignatory(id, person, capacity);
            note(actor, "organisations.history.signatory", id, Map.of("name", name, "capacity", capacity));
            return person;
        });
    }

    /** What has been done to an organisation, newest first. */
    @Transactional(readOnly = true)
    public List<Happening> history(Actor actor, OrganisationId id) {
        organisations.view(actor, id);
        return history.of(id.value());
    }

    /** What the actor may do with an employer. */
    public record Open(boolean lead, boolean site, boolean signatory) {}

    /** What the actor may do with an employer now; nothing with an institution. */
    @Transactional(readOnly = true)
    public Open open(Actor actor, OrganisationId id) {
        if (organisations.view(actor, id).kind() != Organisation.Kind.EMPLOYER) {
            return new Open(false, false, false);
        }
        return new Open(
                may(actor, Act.NAME_LEAD, id).isAllowed(),
                may(actor, Act.ADD_SITE, id).isAllowed(),
                may(actor, Act.ENTITLE, id).isAllowed());
    }

    private Decision may(Actor actor, Act act, OrganisationId id) {
        return EmployerAccess.may(
                actor, act, actor.organisation().equals(id), !store.leads(id).isEmpty());
    }

    /** Enters the act in the history as the actor's, whoever writes the rows. */
    private void note(Actor actor, String act, OrganisationId id, Map<String, String> details) {
        history.note(actor, act, id.value(), null, details);
    }

    /** Row security lets nobody write another organisation; Guildhall does, once the access rule has allowed it. */
    private <T> T asGuildhall(Supplier<T> work) {
        return Acting.as(
                Actor.system("employers"), () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }

    private static void allow(Decision decision) {
        if (decision instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
    }
}
