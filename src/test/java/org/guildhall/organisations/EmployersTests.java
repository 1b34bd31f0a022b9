package org.guildhall.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.guildhall.people.Register;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.ids.Ids;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.NotFound;
import org.guildhall.testing.GuildhallTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Institutions bring employers in; an employer is one and the same for all of them, and speaks for itself once it can. */
@GuildhallTest
class EmployersTests {

    private static final Actor SYSTEM = Actor.system("test");

    @Autowired
    Employers employers;

    @Autowired
    Organisations organisations;

    @Autowired
    Register register;

    @Autowired
    PlatformTransactionManager transactions;

    private final String lead = "lead-" + Ids.next() + "@works.example";
    private Actor coordinator = Actor.nobody();
    private Actor elsewhere = Actor.nobody();

    @BeforeEach
    void twoInstitutions() {
        coordinator = coordinator("Northbridge College");
        elsewhere = coordinator("Southbank University");
    }

    @Test
    void an_employer_comes_in_with_its_site_and_the_person_who_signs() {
        OrganisationId works = as(coordinator, () -> employers.add(coordinator, works("Brook & Sons")));

        assertThat(as(coordinator, () -> employers.list(coordinator, "brook", Employers.order(null), null, 10))
                        .rows())
                .extracting(EmployerLine::name, EmployerLine::cities, EmployerLine::lead)
                .containsExactly(tuple("Brook & Sons", "Leeds", "Omar"));
        assertThat(as(coordinator, () -> organisations.view(coordinator, works)).country())
                .isEqualTo("GB");
        assertThat(as(coordinator, () -> organisations.signatories(coordinator, works)))
                .extracting(Signatory::name)
                .containsExactly("Omar");
        assertThat(as(coordinator, () -> employers.history(coordinator, works))).hasSize(1);
    }

    @Test
    void another_institution_sees_nothing_of_it_until_it_brings_it_in_too() {
        OrganisationId works = as(coordinator, () -> employers.add(coordinator, works("Brook & Sons")));
        assertThat(as(elsewhere, () -> employers.list(elsewhere, "", Employers.order(null), null, 10))
                        .rows())
                .isEmpty();
        assertThatThrownBy(() -> as(elsewhere, () -> organisations.view(elsewhere, works)))
                .isInstanceOf(NotFound.class);

        OrganisationId same = as(elsewhere, () -> employers.add(elsewhere, works("Brook and Sons Ltd")));
        assertThat(same).as("the lead is known, so it is the same employer").isEqualTo(works);
        assertThat(as(elsewhere, () -> organisations.view(elsewhere, works)).name())
                .isEqualTo("Brook & Sons");
    }

    @Test
    void an_employer_with_a_lead_says_itself_who_signs() {
        OrganisationId works = as(coordinator, () -> employers.add(coordinator, works("Brook & Sons")));
        Actor omar = new Actor(
                system(() -> register.enter(SYSTEM, "Omar", lead, "en", works, Role.EMPLOYER_LEAD)),
                "Omar",
                Role.EMPLOYER_LEAD,
                works,
                new Door.Session(),
                Set.of());

        assertThatThrownBy(() -> entitle(coordinator, works)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> run(
                        coordinator, () -> employers.nameLead(coordinator, works, "Ann", "ann@works.example", "en")))
                .isInstanceOf(Forbidden.class);
        entitle(omar, works);
        run(omar, () -> employers.addSite(omar, works, "Workshop", null, "York", ZoneId.of("Europe/London")));

        assertThat(as(coordinator, () -> organisations.signatories(coordinator, works)))
                .extracting(Signatory::capacity)
                .contains("Director");
        assertThat(as(coordinator, () -> organisations.sites(coordinator, works)))
                .extracting(Site::city)
                .containsExactlyInAnyOrder("Leeds", "York");
    }

    @Test
    void every_role_may_do_what_is_theirs_and_nothing_else() {
        for (Role role : Role.values()) {
            for (boolean own : List.of(true, false)) {
                for (boolean led : List.of(true, false)) {
                    Actor actor = new Actor(
                            coordinator.person(), "x", role, coordinator.organisation(), new Door.Session(), Set.of());
                    boolean institution = role == Role.COORDINATOR || role == Role.ADMINISTRATOR;
                    boolean theirs = role == Role.EMPLOYER_LEAD && own;
                    for (EmployerAccess.Act act : EmployerAccess.Act.values()) {
                        boolean expected = switch (act) {
                            case SEE ->
                                institution || theirs || role == Role.CURRICULUM_LEAD || role == Role.ACADEMIC_TUTOR;
                            case ADD -> institution;
                            case NAME_LEAD -> institution && !led;
                            case ADD_SITE -> institution || theirs;
                            case ENTITLE, DESCRIBE -> theirs || institution && !led;
                        };
                        assertThat(EmployerAccess.may(actor, act, own, led).isAllowed())
                                .as("%s %s, own %s, led %s", role, act, own, led)
                                .isEqualTo(expected);
                    }
                }
            }
        }
    }

    private void entitle(Actor actor, OrganisationId works) {
        run(actor, () -> employers.entitle(actor, works, "Ruth", "ruth@works.example", "en", "Director"));
    }

    private NewEmployer works(String name) {
        return new NewEmployer(name, "Joinery", "Leeds", ZoneId.of("Europe/London"), "Omar", lead, "en");
    }

    private Actor coordinator(String institution) {
        return system(() -> {
            OrganisationId id =
                    register.organisation(SYSTEM, Register.Kind.INSTITUTION, institution, "GB", "Europe/London");
            PersonId person =
                    register.enter(SYSTEM, "Wen", "wen-" + Ids.next() + "@college.example", "en", id, Role.COORDINATOR);
            return new Actor(person, "Wen", Role.COORDINATOR, id, new Door.Session(), Set.of());
        });
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, work);
    }

    private static void run(Actor actor, Runnable work) {
        Acting.as(actor, work);
    }

    private <T> T system(Supplier<T> work) {
        return Objects.requireNonNull(
                Acting.as(SYSTEM, () -> new TransactionTemplate(transactions).execute(status -> work.get())));
    }
}
