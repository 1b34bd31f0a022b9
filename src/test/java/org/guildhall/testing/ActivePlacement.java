package org.guildhall.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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
import org.guildhall.programmes.ObjectiveId;
import org.guildhall.programmes.ProgrammeVersionId;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A placement under way since 4 May 2026 with everybody who takes part, and two objectives. Each is of its own. */
public final class ActivePlacement {

    /** First day; a Monday. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 5, 4);

    private static final Actor SYSTEM = Actor.system("test");

    private final JdbcClient jdbc;
    private final Register register;
    private final TransactionTemplate transaction;
    private final OrganisationId college;
    private final OrganisationId works;
    private final List<ObjectiveId> objectives = List.of(new ObjectiveId(Ids.next()), new ObjectiveId(Ids.next()));
    private final PersonId learner;
    private final PersonId supervisor;
    private final PersonId tutor;
    private final PersonId coordinator;
    private final PersonId lead;
    private final PlacementId id;

    private ActivePlacement(ApplicationContext context) {
        jdbc = context.getBean(JdbcClient.class);
        register = context.getBean(Register.class);
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        college =
                register.organisation(SYSTEM, Register.Kind.INSTITUTION, "Northbridge College", "GB", "Europe/London");
        works = register.organisation(SYSTEM, Register.Kind.EMPLOYER, "Brook & Sons", "GB", "Europe/London");
        learner = person("Lina Haddad", college, Role.LEARNER);
        supervisor = person("Omar Reyes", works, Role.SUPERVISOR);
        tutor = person("Wen Li", college, Role.ACADEMIC_TUTOR);
        coordinator = person("Aoife Byrne", college, Role.COORDINATOR);
        lead = person("Hanna Brook", works, Role.EMPLOYER_LEAD);
        id = place(context.getBean(Placements.class));
    }

    /** Makes one. */
    public static ActivePlacement in(ApplicationContext context) {
        TransactionTemplate transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        return Objects.requireNonNull(
                Acting.as(SYSTEM, () -> transaction.execute(status -> new ActivePlacement(context))));
    }

    private PersonId person(String name, OrganisationId organisation, Role role) {
        PersonId person = register.person(SYSTEM, name, Ids.next() + "@people.example", "en", "Europe/London");
        register.grant(SYSTEM, person, organisation, role);
        return person;
    }

    private PlacementId place(Placements placements) {
        ProgrammeVersionId version = new ProgrammeVersionId(programme());
        NewPlacement placement = new NewPlacement(
                learner,
                college,
                works,
                null,
                version,
                null,
                null,
                "Maintenance apprentice",
                Placement.Mode.ON_SITE,
                FIRST_DAY,
                LocalDate.of(2026, 7, 31),
                60,
                "Europe/London",
                List.of(
                        new Party(supervisor, "", Role.SUPERVISOR, works),
                        new Party(tutor, "", Role.ACADEMIC_TUTOR, college)));
        PlacementId made = placements.propose(SYSTEM, placement).orElseThrow();
        state(made, "active");
        return made;
    }

    private UUID programme() {
        UUID programme = Ids.next();
        UUID version = Ids.next();
        jdbc.sql("insert into programme (id, institution_id, model, title, zone, made_at) "
                        + "values (:id, :college, 'internship', 'Maintenance', 'Europe/London', now())")
                .param("id", programme)
                .param("college", college)
                .update();
        jdbc.sql("insert into programme_version (id, programme_id, institution_id, number, state, required_hours, "
                        + "hours_per_week) values (:id, :programme, :college, 1, 'published', 60, 35)")
                .param("id", version)
                .param("programme", programme)
                .param("college", college)
                .update();
        IntStream.range(0, objectives.size())
                .forEach(position -> jdbc.sql("insert into objective (id, programme_version_id, position, title, "
                                + "target_level) values (:id, :version, :position, :title, 3)")
                        .param("id", objectives.get(position))
                        .param("version", version)
                        .param("position", position + 1)
                        .param(
                                "title",
                                List.of("Diagnose faults", "Work safely").get(position))
                        .update());
        IntStream.rangeClosed(1, 4)
                .forEach(level -> jdbc.sql("insert into rubric_level (programme_version_id, level, name, descriptor) "
                                + "values (:version, :level, :name, 'How it looks')")
                        .param("version", version)
                        .param("level", level)
                        .param("name", "Level " + level)
                        .update());
        return version;
    }

    /** Puts it into another state, as the calendar or others would. */
    public void becomes(String state) {
        system(() -> state(id, state));
    }

    private int state(PlacementId placement, String state) {
        return jdbc.sql("update placement set state = :state where id = :id")
                .param("state", state)
                .param("id", placement)
                .update();
    }

    /** Which placement. */
    public PlacementId id() {
        return id;
    }

    /** Its two objectives, in order. */
    public List<ObjectiveId> objectives() {
        return objectives;
    }

    /** Its learner, signed in. */
    public Actor learner() {
        return actor(learner, "Lina Haddad", Role.LEARNER, college);
    }

    /** Its supervisor, signed in. */
    public Actor supervisor() {
        return actor(supervisor, "Omar Reyes", Role.SUPERVISOR, works);
    }

    /** Its tutor, signed in. */
    public Actor tutor() {
        return actor(tutor, "Wen Li", Role.ACADEMIC_TUTOR, college);
    }

    /** A coordinator of its institution, signed in. */
    public Actor coordinator() {
        return actor(coordinator, "Aoife Byrne", Role.COORDINATOR, college);
    }

    /** The lead of its employer, signed in. */
    public Actor lead() {
        return actor(lead, "Hanna Brook", Role.EMPLOYER_LEAD, works);
    }

    private Actor actor(PersonId person, String name, Role role, OrganisationId organisation) {
        return new Actor(person, name, role, organisation, new Door.Session(), Set.of(id.value()));
    }

    /** Does something as somebody. */
    public static <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, work);
    }

    /** Does something as somebody. */
    public static void as(Actor actor, Runnable work) {
        Acting.as(actor, work);
    }

    /** Does something in one transaction as Guildhall itself. */
    public <T> T system(Supplier<T> work) {
        return Objects.requireNonNull(Acting.as(SYSTEM, () -> transaction.execute(status -> work.get())));
    }
}
