package org.guildhall.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.ids.Ids;
import org.guildhall.testing.ActivePlacement;
import org.guildhall.testing.Assisted;
import org.guildhall.testing.GuildhallTest;
import org.guildhall.testing.TestClock;
import org.guildhall.testing.TestSessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An administrator acts for somebody: seen by that person, with both names on every act, for a while, and never in all things. */
@GuildhallTest
class AssistanceTests {

    private static final Actor SYSTEM = Actor.system("test");

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Register register;

    @Autowired
    Assistances assistances;

    @Autowired
    TestSessions sessions;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private ActivePlacement here;
    private Actor lina;
    private Actor ada;
    private Cookie admin;

    @BeforeEach
    void an_administrator_and_a_learner() {
        clock.set(TestClock.START);
        here = ActivePlacement.in(context);
        lina = here.learner();
        ada = person("Ada Admin", lina.organisation(), Role.ADMINISTRATOR);
        admin = sessions.of(ada.person());
    }

    @Test
    void the_band_both_names_the_letter_and_the_persons_own_page_tell_of_it() {
        begin(lina);
        assertThat(mvc.get().uri("/home").cookie(admin))
                .hasStatusOk()
                .bodyText()
                .contains("You act for Lina Haddad until", "action=\"/assistance/end\"");
        String day = "/placements/" + here.id().value() + "/days/2026-05-11";
        assertThat(mvc.post()
                        .uri(day)
                        .cookie(admin)
                        .with(csrf())
                        .param("hours", "7:30")
                        .param("text", "Set up the lathe.")
                        .param("revision", "0"))
                .hasStatus(303);
        assertThat(mvc.post()
                        .uri("/assistance/end")
                        .cookie(admin)
                        .with(csrf())
                        .param("_key", UUID.randomUUID().toString()))
                .hasStatus(303)
                .hasHeader(HttpHeaders.LOCATION, "/people/" + lina.person().value());
        assertThat(mvc.get().uri("/staff").cookie(admin))
                .hasStatusOk()
                .bodyText()
                .contains("Ada Admin");

        Cookie own = sessions.of(lina.person());
        assertThat(mvc.get().uri("/account").cookie(own))
                .hasStatusOk()
                .bodyText()
                .contains("Who acted for you", "Ada Admin", "They asked on the phone");
        Assistance one = only();
        assertThat(mvc.get().uri("/account/assistance/" + one.id().value()).cookie(own))
                .hasStatusOk()
                .bodyText()
                .contains("Ada Admin acted for you", "Ada Admin for Lina Haddad");
        assertThat(system(() -> jdbc.sql("select subject from outgoing_letter order by id desc limit 1")
                        .query(String.class)
                        .single()))
                .isEqualTo("Ada Admin acts for you in Guildhall");
    }

    @Test
    void without_a_reason_it_does_not_begin_and_what_was_chosen_stays() {
        assertThat(mvc.post()
                        .uri("/assistance")
                        .cookie(admin)
                        .with(csrf())
                        .param("person", lina.person().value().toString())
                        .param("minutes", "60"))
                .hasStatus(422)
                .bodyText()
                .contains("The reason is missing", "#reason")
                .containsPattern("value=\"60\"[^>]*checked");
    }

    @Test
    void when_the_time_is_over_nothing_more_is_written_and_the_administrator_is_themselves_again() {
        begin(lina);
        clock.advance(Duration.ofMinutes(30));
        MvcTestResult late = mvc.post()
                .uri("/placements/" + here.id().value() + "/days/2026-05-11")
                .cookie(admin)
                .with(csrf())
                .param("hours", "7:30")
                .param("text", "Too late.")
                .param("revision", "0")
                .exchange();
        assertThat(late.getResponse().getStatus()).isIn(303, 403, 404);
        assertThat(system(() -> jdbc.sql("select count(*) from log_entry where placement_id = :id")
                        .param("id", here.id())
                        .query(Long.class)
                        .single()))
                .isZero();
        assertThat(mvc.get().uri("/staff").cookie(admin))
                .hasStatusOk()
                .bodyText()
                .contains("Ada Admin")
                .doesNotContain("/assistance/end");
    }

    @Test
    void the_person_ends_it_and_the_administrator_is_out_at_the_next_request() {
        begin(lina);
        assertThat(mvc.post()
                        .uri("/account/assistance/" + only().id().value() + "/end")
                        .cookie(sessions.of(lina.person()))
                        .with(csrf()))
                .hasStatus(303);
        assertThat(mvc.get().uri("/home").cookie(admin)).bodyText().doesNotContain("/assistance/end");
    }

    @Test
    void who_is_no_longer_an_administrator_acts_for_nobody() {
        begin(lina);
        system(() -> jdbc.sql("delete from membership where person_id = :ada")
                .param("ada", ada.person())
                .update());
        assertThat(mvc.get().uri("/inbox").cookie(admin)).hasStatus(303).hasHeader(HttpHeaders.LOCATION, "/sign-in");
    }

    @Test
    void how_somebody_comes_in_is_never_shown_or_changed_and_nobody_acts_for_a_third_from_there() {
        begin(lina);
        assertThat(mvc.get().uri("/account").cookie(admin)).hasStatus(403);
        assertThat(mvc.get().uri("/account/passkeys/new").cookie(admin)).hasStatus(403);
        assertThat(mvc.post().uri("/account/devices/others/end").cookie(admin).with(csrf()))
                .hasStatus(403);
        assertThat(mvc.get()
                        .uri("/assistance/new?person=" + here.tutor().person().value())
                        .cookie(admin))
                .hasStatus(403);
    }

    @Test
    void only_an_administrator_acts_and_only_for_people_of_their_institution_who_are_none() {
        Set<Role> member = Set.of(Role.LEARNER);
        for (Role role : Role.values()) {
            Actor actor = new Actor(ada.person(), "", role, ada.organisation(), new Door.Session(), Set.of());
            assertThat(AssistanceAccess.mayBegin(actor, false, member).isAllowed())
                    .as("%s", role)
                    .isEqualTo(role == Role.ADMINISTRATOR);
            assertThat(AssistanceAccess.mayBegin(Assisted.by(actor), false, member)
                            .isAllowed())
                    .isFalse();
            Door link = new Door.Link(new UUID(0, 1), Set.of());
            Actor byLink = new Actor(ada.person(), "", role, ada.organisation(), link, Set.of());
            assertThat(AssistanceAccess.mayBegin(byLink, false, member).isAllowed())
                    .isFalse();
        }
        assertThat(AssistanceAccess.mayBegin(ada, true, member).isAllowed()).isFalse();
        assertThat(AssistanceAccess.mayBegin(ada, false, Set.of()).isAllowed()).isFalse();
        for (Role held : EnumSet.complementOf(EnumSet.of(Role.NOBODY, Role.SYSTEM))) {
            assertThat(AssistanceAccess.mayBegin(ada, false, Set.of(held)).isAllowed())
                    .as("for a %s", held)
                    .isEqualTo(held != Role.ADMINISTRATOR);
        }
        Actor elsewhere = person("Marta Ruiz", college("Other College"), Role.ADMINISTRATOR);
        assertThat(mvc.get()
                        .uri("/assistance/new?person=" + lina.person().value())
                        .cookie(sessions.of(elsewhere.person())))
                .hasStatus(404);
    }

    @Test
    void only_the_two_see_and_end_it() {
        begin(lina);
        Assistance one = only();
        for (Actor other : List.of(here.tutor(), here.coordinator(), here.supervisor(), here.lead())) {
            for (AssistanceAct act : AssistanceAct.values()) {
                assertThat(AssistanceAccess.may(other, act, one).isAllowed()).isFalse();
            }
            assertThat(as(
                            other,
                            () -> jdbc.sql("update assistance set ended_at = now()")
                                    .update()))
                    .isZero();
        }
        for (Actor concerned : List.of(lina, ada)) {
            assertThat(AssistanceAccess.may(concerned, AssistanceAct.SEE, one).isAllowed())
                    .isTrue();
            assertThat(AssistanceAccess.may(concerned, AssistanceAct.END, one).isAllowed())
                    .isTrue();
            assertThat(AssistanceAccess.may(Assisted.by(concerned), AssistanceAct.END, one)
                            .isAllowed())
                    .isFalse();
        }
    }

    @Test
    void the_second_lock_keeps_what_is_in_confidence_and_refuses_what_is_ones_own() {
        Actor assisted = Assisted.by(lina);
        system(() -> jdbc.sql("insert into signed_in (id, session_id, person_id, browser, system, way, begun_at) "
                        + "values (:id, 'x', :lina, '', '', 'letter', now())")
                .param("id", Ids.next())
                .param("lina", lina.person())
                .update());
        UUID conversation = Ids.next();
        system(() -> jdbc.sql("insert into conversation (placement_id, id, begun_at) values (:placement, :id, now())")
                .param("placement", here.id())
                .param("id", conversation)
                .update());
        for (String table : List.of("signed_in", "conversation")) {
            assertThat(count(lina, table)).as(table).isPositive();
            assertThat(count(assisted, table)).as(table).isZero();
        }
        String assessment = "insert into assessment (id, placement_id, kind, person_id, person_name, submitted_at) "
                + "values (:id, :placement, 'self', :lina, 'Lina', now())";
        assertThatThrownBy(() -> as(
                        assisted,
                        () -> jdbc.sql(assessment)
                                .param("id", Ids.next())
                                .param("placement", here.id())
                                .param("lina", lina.person())
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void of_somebody_who_is_known_to_two_institutions_only_what_is_of_this_one_is_seen() {
        OrganisationId other = college("Other College");
        system(() -> {
            register.grant(SYSTEM, lina.person(), other, Role.LEARNER);
            return true;
        });
        assertThat(memberships(lina)).isEqualTo(2);
        assertThat(memberships(Assisted.by(lina))).isEqualTo(1);
    }

    private long memberships(Actor actor) {
        return as(
                actor,
                () -> jdbc.sql("select count(*) from membership where person_id = :lina")
                        .param("lina", lina.person())
                        .query(Long.class)
                        .single());
    }

    private long count(Actor actor, String table) {
        return as(
                actor,
                () -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single());
    }

    private void begin(Actor whom) {
        assertThat(mvc.post()
                        .uri("/assistance")
                        .cookie(admin)
                        .with(csrf())
                        .param("person", whom.person().value().toString())
                        .param("reason", "They asked on the phone.")
                        .param("minutes", "30")
                        .param("_key", UUID.randomUUID().toString()))
                .hasStatus(303)
                .hasHeader(HttpHeaders.LOCATION, "/home");
    }

    private Assistance only() {
        return Acting.as(lina, () -> assistances.of(lina, null, 10)).rows().getFirst();
    }

    private OrganisationId college(String name) {
        return system(() -> register.organisation(SYSTEM, Register.Kind.INSTITUTION, name, "GB", "Europe/London"));
    }

    private Actor person(String name, OrganisationId college, Role role) {
        PersonId id = system(() -> {
            PersonId person = register.person(SYSTEM, name, Ids.next() + "@people.example", "en", "Europe/London");
            register.grant(SYSTEM, person, college, role);
            return person;
        });
        return new Actor(id, name, role, college, new Door.Session(), Set.of());
    }

    private <T> T system(Supplier<T> work) {
        return as(SYSTEM, work);
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(
                actor,
                () -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> work.get())));
    }
}
