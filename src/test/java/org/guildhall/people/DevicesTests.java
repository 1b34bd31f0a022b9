package org.guildhall.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
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
import org.guildhall.platform.web.Forbidden;
import org.guildhall.testing.Assisted;
import org.guildhall.testing.GuildhallTest;
import org.guildhall.testing.TestClock;
import org.guildhall.testing.TestSessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A person sees where they are signed in and ends it; who is ended is out at the next request, and others see nothing. */
@GuildhallTest
class DevicesTests {

    private static final Actor SYSTEM = Actor.system("test");
    private static final String LAPTOP =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36";
    private static final String PHONE =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Register register;

    @Autowired
    SignIn signIn;

    @Autowired
    Devices devices;

    @Autowired
    TestSessions sessions;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private Actor wen = Actor.nobody();
    private Actor ana = Actor.nobody();

    @BeforeEach
    void two_people() {
        clock.set(TestClock.START);
        OrganisationId college = system(() ->
                register.organisation(SYSTEM, Register.Kind.INSTITUTION, "Northbridge College", "GB", "Europe/London"));
        wen = person("Wen Li", college);
        ana = person("Ana Costa", college);
    }

    @Test
    void each_browser_is_named_and_this_one_is_marked() {
        Cookie laptop = signIn(wen, LAPTOP);
        signIn(wen, PHONE);
        signIn(ana, PHONE);
        assertThat(mvc.get().uri("/account").cookie(laptop))
                .hasStatusOk()
                .bodyText()
                .contains("Chrome · Windows", "This one", "Safari · iPhone", "by a link in a letter")
                .containsOnlyOnce("Safari · iPhone</bdi>");
    }

    @Test
    void what_is_ended_is_out_at_its_next_request_and_the_history_says_so() {
        Cookie laptop = signIn(wen, LAPTOP);
        Cookie phone = signIn(wen, PHONE);
        SignedIn there = of(wen, laptop).getLast();
        assertThat(mvc.post()
                        .uri("/account/devices/" + there.id().value() + "/end")
                        .cookie(laptop)
                        .with(csrf()))
                .hasStatus(303)
                .hasHeader(HttpHeaders.LOCATION, "/account");
        assertOut(phone);
        assertThat(mvc.get().uri("/account").cookie(laptop))
                .hasStatusOk()
                .bodyText()
                .contains("signed out a browser: Safari · iPhone");
    }

    @Test
    void all_others_end_at_once_and_the_one_that_asks_stays() {
        Cookie laptop = signIn(wen, LAPTOP);
        List<Cookie> others = List.of(signIn(wen, PHONE), signIn(wen, "something else"));
        Cookie stranger = signIn(ana, PHONE);
        assertThat(mvc.post().uri("/account/devices/others/end").cookie(laptop).with(csrf()))
                .hasStatus(303);
        others.forEach(this::assertOut);
        assertThat(of(wen, laptop)).singleElement().matches(SignedIn::here);
        assertThat(mvc.get().uri("/account").cookie(stranger)).hasStatusOk();
    }

    @Test
    void nobody_ends_or_sees_the_session_of_somebody_else() {
        Cookie laptop = signIn(wen, LAPTOP);
        Cookie other = signIn(ana, PHONE);
        SignedInId wens = of(wen, laptop).getFirst().id();
        assertThat(mvc.post()
                        .uri("/account/devices/" + wens.value() + "/end")
                        .cookie(other)
                        .with(csrf()))
                .hasStatus(303);
        assertThat(mvc.get().uri("/account").cookie(laptop)).hasStatusOk();
        assertThat(as(
                        ana,
                        () -> jdbc.sql("select count(*) from signed_in where person_id = :wen")
                                .param("wen", wen.person())
                                .query(Long.class)
                                .single()))
                .isZero();
        assertThat(as(ana, () -> jdbc.sql("delete from spring_session").update()))
                .as("the second lock: her own session alone")
                .isEqualTo(1);
        assertThat(mvc.get().uri("/account").cookie(laptop)).hasStatusOk();
    }

    @Test
    void signing_in_leaves_nothing_of_what_somebody_else_had_put_into_the_session() {
        Cookie planted = signIn(ana, PHONE);
        Cookie after = signIn(wen, PHONE, planted);
        assertThat(after.getValue()).isNotEqualTo(planted.getValue());
        assertOut(planted);
        assertThat(mvc.get().uri("/account").cookie(after)).bodyText().contains(email(wen));
    }

    @Test
    void who_has_signed_out_is_no_longer_listed() {
        Cookie laptop = signIn(wen, LAPTOP);
        Cookie phone = signIn(wen, PHONE);
        assertThat(mvc.post().uri("/sign-out").cookie(phone).with(csrf())).hasStatus(303);
        assertThat(of(wen, laptop)).hasSize(1);
        assertThat(system(() -> jdbc.sql("select count(*) from signed_in where person_id = :wen")
                        .param("wen", wen.person())
                        .query(Long.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void what_has_ended_by_itself_is_forgotten_after_a_day() {
        signIn(wen, LAPTOP);
        system(() -> jdbc.sql("delete from spring_session").update());
        clock.advance(Duration.ofHours(25));
        system(() -> {
            devices.forget();
            return true;
        });
        assertThat(system(() -> jdbc.sql("select count(*) from signed_in")
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    @Test
    void a_browser_is_known_by_the_name_that_it_does_not_lend_from_others() {
        assertThat(Device.of(LAPTOP + " Edg/140.0").names()).isEqualTo("Edge · Windows");
        assertThat(Device.of("Mozilla/5.0 (Linux; Android 14) SamsungBrowser/27 Chrome/125 Safari/537.36")
                        .names())
                .isEqualTo("Samsung Internet · Android");
        assertThat(Device.of("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18 Safari/605")
                        .names())
                .isEqualTo("Safari · Mac");
        assertThat(Device.of("<script>alert(1)</script>").names()).isEmpty();
        assertThat(Device.of(null).names()).isEmpty();
    }

    @Test
    void only_a_person_who_is_signed_in_themselves_has_an_account() {
        for (Role role : Role.values()) {
            for (AccountAct act : AccountAct.values()) {
                UUID id = new UUID(0, 1);
                Actor actor =
                        new Actor(new PersonId(id), "", role, new OrganisationId(id), new Door.Session(), Set.of());
                boolean person = role != Role.NOBODY && role != Role.SYSTEM;
                assertThat(AccountAccess.may(actor, act).isAllowed())
                        .as("%s %s", role, act)
                        .isEqualTo(person);
                for (Door door : List.of(
                        new Door.Link(id, Set.of(id)), Assisted.by(actor).door(), new Door.Job("x"), new Door.None())) {
                    Actor otherwise = new Actor(new PersonId(id), "", role, new OrganisationId(id), door, Set.of());
                    assertThat(AccountAccess.may(otherwise, act).isAllowed()).isFalse();
                }
            }
        }
        assertThatThrownBy(() -> devices.of(Actor.nobody(), "")).isInstanceOf(Forbidden.class);
        assertThat(mvc.get().uri("/account")).hasStatus(303).hasHeader(HttpHeaders.LOCATION, "/sign-in");
    }

    private List<SignedIn> of(Actor actor, Cookie cookie) {
        return Acting.as(actor, () -> devices.of(actor, session(cookie)));
    }

    private static String session(Cookie cookie) {
        return new String(
                java.util.Base64.getDecoder().decode(cookie.getValue()), java.nio.charset.StandardCharsets.UTF_8);
    }

    private void assertOut(Cookie cookie) {
        assertThat(mvc.get().uri("/inbox").cookie(cookie)).hasStatus(303).hasHeader(HttpHeaders.LOCATION, "/sign-in");
    }

    private Cookie signIn(Actor actor, String userAgent, Cookie... with) {
        signIn.sendLink(email(actor), "secret", Device.of(userAgent));
        String plain = system(() -> jdbc.sql("select plain from outgoing_letter order by id desc limit 1")
                .query(String.class)
                .single());
        String token = plain.replaceAll("(?s).*/sign-in/([A-Za-z0-9_-]+).*", "$1");
        Cookie[] cookies = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(new Cookie("guildhall-asked", "secret")),
                        java.util.stream.Stream.of(with))
                .toArray(Cookie[]::new);
        MockHttpServletResponse response = mvc.post()
                .uri("/sign-in/" + token)
                .cookie(cookies)
                .header(HttpHeaders.USER_AGENT, userAgent)
                .with(csrf())
                .exchange()
                .getResponse();
        return Objects.requireNonNull(
                response.getCookie(sessions.of(actor.person()).getName()));
    }

    private Actor person(String name, OrganisationId college) {
        String email = name.substring(0, 3).toLowerCase(java.util.Locale.ROOT) + "-" + Ids.next() + "@college.example";
        PersonId id = system(() -> {
            PersonId person = register.person(SYSTEM, name, email, "en", "Europe/London");
            register.grant(SYSTEM, person, college, Role.ACADEMIC_TUTOR);
            return person;
        });
        return new Actor(id, name, Role.ACADEMIC_TUTOR, college, new Door.Session(), Set.of());
    }

    private String email(Actor actor) {
        return signIn.known(actor.person()).orElseThrow().person().email();
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
