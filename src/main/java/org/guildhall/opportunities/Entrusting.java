package org.guildhall.opportunities;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.asks.Asks;
import org.guildhall.asks.NewAsk;
import org.guildhall.organisations.Organisations;
import org.guildhall.people.Register;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.history.History;
import org.guildhall.platform.live.Live;
import org.guildhall.platform.web.Forbidden;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands the roles of an employer that has nobody here over to somebody of theirs. */
@Service
@Transactional
public class Entrusting {

    private static final String ANSWER = "opportunities.ask.answer";
    private static final int DAYS_TO_ANSWER = 7;

    private final Opportunities opportunities;
    private final EntrustingStore store;
    private final Register register;
    private final Organisations organisations;
    private final Asks asks;
    private final History history;
    private final Live live;
    private final InstantSource time;

    Entrusting(
            Opportunities opportunities,
            EntrustingStore store,
            Register register,
            Organisations organisations,
            Asks asks,
            History history,
            Live live,
            InstantSource time) {
        this.opportunities = opportunities;
        this.store = store;
        this.register = register;
        this.organisations = organisations;
        this.asks = asks;
        this.history = history;
        this.live = live;
        this.time = time;
    }

    /** Whether the actor may hand the role over. */
    public boolean may(Actor actor, Opportunity opportunity) {
        return OpportunityAccess.mayEntrust(actor, opportunity.isKept()).isAllowed();
    }

    /**
     * Names who leads for the employer: from now on they answer for all its roles that are kept, are asked about every
     * application that waits, and may sign. They need no account; each ask brings its link.
     *
     * @param capacity in which they sign, as the agreement prints it
     * @param language of the letters: en, fr, es or ar
     */
    public void entrust(Actor actor, OpportunityId id, String name, String email, String capacity, String language) {
        Opportunity opportunity = opportunities.view(actor, id);
        if (OpportunityAccess.mayEntrust(actor, opportunity.isKept()) instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
        OrganisationId employer = opportunity.employer();
        PersonId lead = register.known(actor, name, email, language, employer, Role.EMPLOYER_LEAD);
        organisations.entitle(actor, employer, lead, capacity);
        for (EntrustingStore.Waiting waiting : store.waiting(employer)) {
            asks.withdraw(actor, ANSWER, waiting.id().value());
            asks.raise(actor, ask(waiting, lead, employer));
            live.changed(waiting.id().value());
        }
        for (UUID role : store.handOver(employer, lead)) {
            history.note(actor, "opportunities.history.entrusted", role, null, Map.of("name", name));
            live.changed(role);
        }
    }

    private NewAsk ask(EntrustingStore.Waiting waiting, PersonId lead, OrganisationId employer) {
        return new NewAsk(
                ANSWER,
                lead,
                Role.EMPLOYER_LEAD,
                employer,
                waiting.id().value(),
                null,
                waiting.institution(),
                employer,
                "/applications/" + waiting.id().value(),
                LocalDate.ofInstant(time.instant(), ZoneOffset.UTC).plusDays(DAYS_TO_ANSWER),
                List.of(waiting.learnerName(), waiting.title()));
    }
}
