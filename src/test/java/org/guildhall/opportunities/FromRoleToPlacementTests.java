package org.guildhall.opportunities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.guildhall.people.Register;
import org.guildhall.placements.Party;
import org.guildhall.placements.PlacementLine;
import org.guildhall.placements.PlacementState;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.NotFound;
import org.guildhall.testing.GuildhallTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A learner applies, the employer offers, the learner accepts: the placement is there, and only those concerned see it. */
@GuildhallTest
@TestPropertySource(properties = "guildhall.demo=true")
class FromRoleToPlacementTests {

    private static final Actor SYSTEM = Actor.system("test");

    @Autowired
    Opportunities opportunities;

    @Autowired
    Placements placements;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Register register;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void an_accepted_application_becomes_a_placement_and_twice_is_once() throws InterruptedException {
        Actor learner = actor("learner1@harbour.example", Role.LEARNER);
        Opportunity role = as(learner, () -> opportunities.list(learner, new Search("", null, false), null, 1))
                .rows()
                .getFirst();
        Actor lead = actor(contactOf(role), Role.EMPLOYER_LEAD);
        ApplicationId application = as(
                        learner, () -> opportunities.apply(learner, role.id(), "I would like to learn this."))
                .orElseThrow();

        assertThat(as(learner, () -> opportunities.apply(learner, role.id(), "Again")))
                .isEmpty();
        assertThatThrownBy(() -> happen(learner, application, ApplicationState.Event.OFFER))
                .isInstanceOf(Forbidden.class);
        Actor stranger = actor("learner2@harbour.example", Role.LEARNER);
        assertThatThrownBy(() -> as(stranger, () -> opportunities.application(stranger, application)))
                .isInstanceOf(NotFound.class);

        happen(lead, application, ApplicationState.Event.OFFER);
        happen(learner, application, ApplicationState.Event.ACCEPT);

        PlacementLine placement = eventually(lead);
        assertThat(placement.learnerName()).isEqualTo(learner.name());
        assertThat(placement.state()).isEqualTo(PlacementState.AGREEING);
        assertThat(as(lead, () -> placements.parties(lead, placement.id())))
                .extracting(Party::role)
                .contains(Role.LEARNER, Role.ACADEMIC_TUTOR);
        assertThatThrownBy(() -> happen(learner, application, ApplicationState.Event.ACCEPT))
                .isInstanceOf(Forbidden.class);
        Actor otherLead = actor("people@koehler.example", Role.EMPLOYER_LEAD);
        assertThat(as(otherLead, () -> placements.list(otherLead, null, "", null, 10))
                        .rows())
                .isEmpty();
    }

    private PlacementLine eventually(Actor lead) throws InterruptedException {
        for (int tries = 0; tries < 100; tries++) {
            List<PlacementLine> all =
                    as(lead, () -> placements.list(lead, null, "", null, 10)).rows();
            if (!all.isEmpty() && all.getFirst().state() == PlacementState.AGREEING) {
                return all.getFirst();
            }
            Thread.sleep(Duration.ofMillis(50));
        }
        throw new AssertionError("no placement came of the accepted application");
    }

    private void happen(Actor actor, ApplicationId application, ApplicationState.Event event) {
        as(actor, () -> {
            opportunities.happen(actor, application, event, null);
            return true;
        });
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, work);
    }

    private String contactOf(Opportunity role) {
        return system(() -> jdbc.sql("select email from person where id = :id")
                .param("id", role.contact())
                .query(String.class)
                .single());
    }

    private Actor actor(String email, Role role) {
        record Found(PersonId id, String name, OrganisationId organisation) {}
        Found found = system(() -> jdbc.sql("select p.id, p.name, m.organisation_id as organisation from person p "
                        + "join membership m on m.person_id = p.id where p.email = :email and m.role = :role")
                .param("email", email)
                .param("role", role)
                .query(Found.class)
                .single());
        return new Actor(found.id(), found.name(), role, found.organisation(), new Door.Session(), Set.of());
    }

    private <T> T system(Supplier<T> work) {
        return Acting.as(SYSTEM, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}
