package org.guildhall.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.guildhall.people.Register;
import org.guildhall.placements.NewPlacement;
import org.guildhall.placements.Party;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementId;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.ids.Ids;
import org.guildhall.programmes.ProgrammeVersionId;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One placement under way since 4 May 2026 with its people, and strangers beside it: Lina Haddad learns at Brook & Sons,
 * Omar Reyes supervises, Aïcha Benali mentors, Wen Li is her tutor at Northbridge College.
 *
 * @param objective an objective of its programme, “Diagnose faults, alone”
 */
public record OnePlacement(
        PlacementId id,
        UUID objective,
        Actor learner,
        Actor supervisor,
        Actor mentor,
        Actor tutor,
        Actor coordinator,
        Actor lead,
        Actor otherLearner,
        Actor otherCoordinator,
        Actor otherLead) {

    private static final Actor SYSTEM = Actor.system("test");

    /** Enters it all. */
    public static OnePlacement in(ApplicationContext application) {
        return new Entering(application).enter();
    }

    /** Does something as somebody. */
    public static <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, work);
    }

    /** Does something as somebody. */
    public static void as(Actor actor, Runnable work) {
        Acting.as(actor, work);
    }

    private static final class Entering {

        private final Register register;
        private final Placements placements;
        private final JdbcClient jdbc;
        private final TransactionTemplate transaction;

        Entering(ApplicationContext application) {
            register = application.getBean(Register.class);
            placements = application.getBean(Placements.class);
            jdbc = application.getBean(JdbcClient.class);
            transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        }

        OnePlacement enter() {
            return Acting.as(SYSTEM, () -> Objects.requireNonNull(transaction.execute(status -> all())));
        }

        private OnePlacement all() {
            OrganisationId college = organisation(Register.Kind.INSTITUTION, "Northbridge College");
            OrganisationId other = organisation(Register.Kind.INSTITUTION, "Harbour University");
            OrganisationId brook = organisation(Register.Kind.EMPLOYER, "Brook & Sons");
            OrganisationId hartley = organisation(Register.Kind.EMPLOYER, "Hartley Mill");
            Actor learner = person("Lina Haddad", Role.LEARNER, college);
            Actor supervisor = person("Omar Reyes", Role.SUPERVISOR, brook);
            Actor mentor = person("Aïcha Benali", Role.MENTOR, brook);
            Actor tutor = person("Wen Li", Role.ACADEMIC_TUTOR, college);
            UUID objective = Ids.next();
            ProgrammeVersionId version = programme(college, objective);
            PlacementId id = placements
                    .propose(SYSTEM, placement(learner, college, brook, version, List.of(supervisor, mentor, tutor)))
                    .orElseThrow();
            jdbc.sql("update placement set state = 'active' where id = :id")
                    .param("id", id)
                    .update();
            return new OnePlacement(
                    id,
                    objective,
                    within(learner, id),
                    within(supervisor, id),
                    within(mentor, id),
                    within(tutor, id),
                    person("Grace Obi", Role.COORDINATOR, college),
                    person("Hanna Brook", Role.EMPLOYER_LEAD, brook),
                    person("Jonas Weber", Role.LEARNER, college),
                    person("Marta Ruiz", Role.COORDINATOR, other),
                    person("Piet Hartley", Role.EMPLOYER_LEAD, hartley));
        }

        private OrganisationId organisation(Register.Kind kind, String name) {
            return register.organisation(SYSTEM, kind, name, "GB", "Europe/London");
        }

        private Actor person(String name, Role role, OrganisationId organisation) {
            String email = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", ".") + "@example.org";
            PersonId id = register.person(SYSTEM, name, email, "en", "Europe/London");
            register.grant(SYSTEM, id, organisation, role);
            return new Actor(id, name, role, organisation, new Door.Session(), Set.of());
        }

        private static Actor within(Actor actor, PlacementId id) {
            return new Actor(
                    actor.person(), actor.name(), actor.role(), actor.organisation(), actor.door(), Set.of(id.value()));
        }

        private static NewPlacement placement(
                Actor learner,
                OrganisationId college,
                OrganisationId employer,
                ProgrammeVersionId version,
                List<Actor> people) {
            return new NewPlacement(
                    learner.person(),
                    college,
                    employer,
                    null,
                    version,
                    null,
                    null,
                    "Maintenance apprentice",
                    Placement.Mode.ON_SITE,
                    LocalDate.of(2026, 5, 4),
                    LocalDate.of(2026, 7, 31),
                    300,
                    "Europe/London",
                    people.stream()
                            .map(it -> new Party(it.person(), "", it.role(), it.organisation()))
                            .toList());
        }

        private ProgrammeVersionId programme(OrganisationId college, UUID objective) {
            UUID programme = Ids.next();
            UUID version = Ids.next();
            jdbc.sql("insert into programme (id, institution_id, model, title, zone, made_at) "
                            + "values (:id, :institution, 'internship', 'Maintenance', 'Europe/London', :at)")
                    .param("id", programme)
                    .param("institution", college)
                    .param("at", Instant.parse("2026-01-05T09:00:00Z"))
                    .update();
            jdbc.sql("insert into programme_version (id, programme_id, institution_id, number, state, required_hours) "
                            + "values (:id, :programme, :institution, 1, 'published', 300)")
                    .param("id", version)
                    .param("programme", programme)
                    .param("institution", college)
                    .update();
            jdbc.sql("insert into objective (id, programme_version_id, position, title, target_level) "
                            + "values (:id, :version, 1, 'Diagnose faults, alone', 3)")
                    .param("id", objective)
                    .param("version", version)
                    .update();
            return new ProgrammeVersionId(version);
        }
    }
}
