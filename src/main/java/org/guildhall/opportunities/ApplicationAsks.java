package org.guildhall.opportunities;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.guildhall.asks.Asks;
import org.guildhall.asks.NewAsk;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.springframework.stereotype.Component;

/** Who is asked to answer an application, and who to decide on an offer. */
@Component
class ApplicationAsks {

    private static final String ANSWER = "opportunities.ask.answer";
    private static final String DECIDE = "opportunities.ask.decide";
    private static final int DAYS_TO_ANSWER = 7;

    private final Asks asks;
    private final InstantSource time;

    ApplicationAsks(Asks asks, InstantSource time) {
        this.asks = asks;
        this.time = time;
    }

    /** Asks whoever speaks for the employer; the coordinator who stands in where nobody does. */
    void answer(Actor learner, ApplicationId application, Opportunity role) {
        OrganisationId institution = learner.organisation();
        List<String> details = List.of(learner.name(), role.title());
        if (role.contact() != null) {
            asks.raise(
                    learner,
                    answer(application, role.contact(), Role.EMPLOYER_LEAD, institution, role.employer(), details));
        } else if (role.keeper() != null) {
            asks.raise(
                    learner,
                    answer(application, role.keeper(), Role.COORDINATOR, institution, role.employer(), details));
        }
    }

    /** The employer has somebody now: they are asked instead of the coordinator. */
    void answerInstead(Actor actor, EntrustingStore.Waiting waiting, PersonId lead, OrganisationId employer) {
        asks.withdraw(actor, ANSWER, waiting.id().value());
        List<String> details = List.of(waiting.learnerName(), waiting.title());
        asks.raise(actor, answer(waiting.id(), lead, Role.EMPLOYER_LEAD, waiting.institution(), employer, details));
    }

    private NewAsk answer(
            ApplicationId application,
            PersonId person,
            Role role,
            OrganisationId institution,
            OrganisationId employer,
            List<String> details) {
        return new NewAsk(
                ANSWER,
                person,
                role,
                role == Role.COORDINATOR ? institution : employer,
                application.value(),
                null,
                institution,
                employer,
                path(application),
                due(),
                details);
    }

    private static String path(ApplicationId application) {
        return "/applications/" + application.value();
    }

    private LocalDate due() {
        return LocalDate.ofInstant(time.instant(), ZoneOffset.UTC).plusDays(DAYS_TO_ANSWER);
    }

    /** Ends what has been answered and asks what follows. */
    void next(Actor actor, Application application, ApplicationState to) {
        switch (to) {
            case INTERVIEW, REFUSED -> asks.done(actor, ANSWER, application.id().value());
            case OFFERED -> {
                asks.done(actor, ANSWER, application.id().value());
                asks.raise(actor, decision(application));
            }
            case ACCEPTED, DECLINED -> asks.done(actor, DECIDE, application.id().value());
            case WITHDRAWN, EXPIRED -> {
                asks.withdraw(actor, ANSWER, application.id().value());
                asks.withdraw(actor, DECIDE, application.id().value());
            }
            case DRAFT, SUBMITTED, VIEWED -> {}
        }
    }

    private NewAsk decision(Application application) {
        return new NewAsk(
                DECIDE,
                application.learner(),
                Role.LEARNER,
                application.institution(),
                application.id().value(),
                null,
                application.institution(),
                application.employer(),
                path(application.id()),
                due(),
                List.of(application.employerName(), application.title()));
    }
}
