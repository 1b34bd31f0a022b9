package org.guildhall.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guildhall.people.FirstRun.Founder;
import org.guildhall.people.FirstRun.Founding;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.testing.GuildhallTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An empty Guildhall: its first person comes by the token in the log, once, and gives everybody else their roles. */
@GuildhallTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstRunTests {

    private static final Founder FOUNDER =
            new Founder("Northbridge College", ZoneId.of("Europe/London"), "Wen", "wen@northbridge.example", "en");

    @Autowired
    FirstRun firstRun;

    @Autowired
    SignIn signIn;

    @Autowired
    PersonStore people;

    @Autowired
    Staff staff;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    @Order(1)
    void without_the_token_nobody_founds_anything() {
        assertThat(firstRun.found("guessed", FOUNDER)).isInstanceOf(Founding.WrongToken.class);
        assertThat(mvc.post()
                        .uri("/first-run")
                        .with(csrf())
                        .param("token", "guessed")
                        .param("institution", "Northbridge College")
                        .param("zone", "Europe/London")
                        .param("name", "Wen")
                        .param("email", "wen@northbridge.example"))
                .hasStatus(422)
                .bodyText()
                .contains("Copy the address from the newest line", "value=\"Northbridge College\"");
        assertThat(firstRun.isOpen()).isTrue();
    }

    @Test
    @Order(2)
    void what_is_missing_is_named_and_what_was_typed_is_kept() {
        assertThat(mvc.post()
                        .uri("/first-run")
                        .with(csrf())
                        .param("institution", "Northbridge College")
                        .param("email", "wen"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"Northbridge College\"", "value=\"wen\"", "#zone", "#name", "#email");
    }

    @Test
    @Order(3)
    void of_eight_who_come_at_once_one_is_first() throws Exception {
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Founding> come = () -> firstRun.found(firstRun.token(), FOUNDER);
            List<Future<Founding>> all = crowd.invokeAll(
                    IntStream.range(0, 8).mapToObj(ignored -> come).toList());
            Set<Class<?>> outcomes =
                    all.stream().map(Future::resultNow).map(Object::getClass).collect(Collectors.toSet());
            assertThat(outcomes).containsExactlyInAnyOrder(Founding.Founded.class, Founding.AlreadyFounded.class);
            assertThat(all.stream().map(Future::resultNow).filter(Founding.Founded.class::isInstance))
                    .hasSize(1);
        }
        assertThat(mvc.get().uri("/first-run")).hasStatus(404);
    }

    @Test
    @Order(4)
    void the_administrator_gives_and_takes_roles_and_the_last_one_stays() {
        Actor wen = wen(Role.ADMINISTRATOR);
        as(wen, () -> staff.give(wen, "سارة النجار", "sara@northbridge.example", "ar", Role.ACADEMIC_TUTOR));
        as(wen, () -> staff.give(wen, "سارة النجار", "SARA@northbridge.example", "ar", Role.ACADEMIC_TUTOR));
        List<StaffMember> all = Acting.as(wen, () -> staff.list(wen, Staff.order(null), null, 50))
                .rows();
        assertThat(all)
                .extracting(StaffMember::name, StaffMember::role)
                .containsExactlyInAnyOrder(
                        tuple("Wen", Role.COORDINATOR),
                        tuple("Wen", Role.ADMINISTRATOR),
                        tuple("سارة النجار", Role.ACADEMIC_TUTOR));

        StaffMember last = member(all, Role.ADMINISTRATOR);
        assertThatThrownBy(() -> as(wen, () -> staff.take(wen, last.id()))).isInstanceOf(Forbidden.class);
        StaffMember sara = member(all, Role.ACADEMIC_TUTOR);
        as(wen, () -> staff.take(wen, sara.id()));
        assertThat(Acting.as(wen, () -> staff.list(wen, Staff.order(null), null, 50))
                        .rows())
                .doesNotContain(sara);
        assertThat(Acting.as(wen, () -> staff.history(wen))).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    @Order(5)
    void only_an_administrator_or_an_employer_lead_changes_roles() {
        for (Role role : Role.values()) {
            Actor wen = wen(role);
            boolean changes = role == Role.ADMINISTRATOR || role == Role.EMPLOYER_LEAD;
            assertThat(StaffAccess.may(wen, StaffAct.GIVE).isAllowed())
                    .as(role + " gives")
                    .isEqualTo(changes);
            assertThat(StaffAccess.may(wen, StaffAct.TAKE).isAllowed())
                    .as(role + " takes")
                    .isEqualTo(changes);
            assertThat(StaffAccess.may(wen, StaffAct.SEE).isAllowed())
                    .as(role + " sees")
                    .isEqualTo(changes || role == Role.COORDINATOR);
        }
        Actor coordinator = wen(Role.COORDINATOR);
        assertThatThrownBy(() -> as(
                        coordinator,
                        () -> staff.give(coordinator, "Ann", "ann@northbridge.example", "en", Role.ADMINISTRATOR)))
                .isInstanceOf(Forbidden.class);
    }

    private Actor wen(Role role) {
        Person wen = system(() -> people.byEmail(FOUNDER.email()).orElseThrow());
        Membership hat = signIn.known(wen.id()).orElseThrow().memberships().getFirst();
        return new Actor(wen.id(), wen.name(), role, hat.organisation(), new Door.Session(), Set.of());
    }

    private <T> T system(Supplier<T> work) {
        return Objects.requireNonNull(Acting.as(
                Actor.system("test"), () -> new TransactionTemplate(transactions).execute(status -> work.get())));
    }

    private static StaffMember member(List<StaffMember> all, Role role) {
        return all.stream().filter(it -> it.role() == role).findFirst().orElseThrow();
    }

    private static void as(Actor actor, Runnable work) {
        Acting.as(actor, work);
    }
}
