package org.guildhall.organisations;

import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.edit.Edit;
import org.guildhall.platform.edit.Stamp;
import org.guildhall.platform.history.History;
import org.guildhall.platform.web.Forbidden;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What is told of institutions and employers, written by those who speak for them. */
@Service
public class Descriptions {

    private final OrganisationStore store;
    private final DescriptionStore descriptions;
    private final Organisations organisations;
    private final History history;
    private final InstantSource time;
    private final TransactionTemplate transactions;

    Descriptions(
            OrganisationStore store,
            DescriptionStore descriptions,
            Organisations organisations,
            History history,
            InstantSource time,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.descriptions = descriptions;
        this.organisations = organisations;
        this.history = history;
        this.time = time;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * Whether the actor may write what is told of an organisation, and why not. Whether an employer has a lead is looked up
     * as Guildhall itself: who does not see the lead must not stand in for them. Not to be called within a transaction.
     */
    public Decision may(Actor actor, OrganisationId id) {
        boolean own = actor.organisation().equals(id);
        return switch (organisations.view(actor, id).kind()) {
            case INSTITUTION -> EmployerAccess.mayDescribeInstitution(actor, own);
            case EMPLOYER ->
                EmployerAccess.may(
                        actor,
                        EmployerAccess.Act.DESCRIBE,
                        own,
                        asGuildhall(() -> !store.leads(id).isEmpty()));
        };
    }

    /** Who has written it last. */
    @Transactional(readOnly = true)
    public Stamp stamp(Actor actor, OrganisationId id) {
        return descriptions.stamp(id);
    }

    /** Writes what is told of an organisation. */
    public Edit<Description> write(Actor actor, OrganisationId id, Description description, int revision) {
        if (may(actor, id) instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
        return asGuildhall(() -> {
            if (!descriptions.write(id, description, revision, actor, time.instant())) {
                Organisation now = store.organisation(id).orElseThrow();
                return Edit.overtaken(
                        new Description(now.sector(), now.about(), now.website()), descriptions.stamp(id));
            }
            history.note(actor, "organisations.history.described", id.value(), null, Map.of());
            return Edit.saved();
        });
    }

    /** Row security lets nobody write another organisation; Guildhall does, once the access rule has allowed it. */
    private <T> T asGuildhall(Supplier<T> work) {
        return Acting.as(
                Actor.system("descriptions"), () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }
}
