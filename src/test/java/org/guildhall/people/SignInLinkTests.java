package org.guildhall.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.ids.Ids;
import org.guildhall.testing.AtOnce;
import org.guildhall.testing.GuildhallTest;
import org.guildhall.testing.TestClock;
import org.guildhall.testing.TestSessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A sign-in link lets its person in, once, for a quarter of an hour, by a button; any other says so and offers a new one. */
@GuildhallTest
class SignInLinkTests {

    private static final Actor SYSTEM = Actor.system("test");
    private static final Pattern LINK = Pattern.compile("/sign-in/([A-Za-z0-9_-]+)");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Register register;

    @Autowired
    TestSessions sessions;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private String address = "";
    private String token = "";
    private Cookie browser = new Cookie("none", "none");

    @BeforeEach
    void somebody_asks_for_a_link() {
        clock.set(TestClock.START);
        address = "wen-" + Ids.next() + "@college.example";
        person("Wen Li", address);
        MvcTestResult asked = ask(address);
        assertThat(asked).hasStatus(303).hasHeader(HttpHeaders.LOCATION, "/sign-in/sent");
        browser = Objects.requireNonNull(asked.getResponse().getCookie("guildhall-asked"));
        token = newest(address, 1);
    }

    @Test
    void opening_it_signs_nobody_in_and_its_button_does() {
        for (int scanners = 0; scanners < 3; scanners++) {
            MvcTestResult opened = open(token);
            assertThat(opened).hasStatusOk().bodyText().contains("Sign in as Wen Li");
            assertOutside(opened);
        }
        assertThat(use(token)).hasStatus(303).hasHeader(HttpHeaders.LOCATION, "/home");
    }

    @Test
    void used_twice_it_has_ended_and_says_the_way_on() {
        assertThat(use(token)).hasStatus(303);
        assertDead(use(token));
        assertDead(open(token));
    }

    @Test
    void of_two_who_use_it_at_the_same_moment_one_comes_in() throws Exception {
        List<MvcTestResult> both = AtOnce.all(() -> use(token), () -> use(token), () -> use(token));
        assertThat(AtOnce.statuses(both)).containsExactly(303, 410, 410);
    }

    @Test
    void after_a_quarter_of_an_hour_it_has_ended() {
        clock.advance(SignIn.LINK_LIFETIME.minusSeconds(1));
        assertThat(open(token)).hasStatusOk();
        clock.advance(Duration.ofSeconds(2));
        assertDead(open(token));
        assertDead(use(token));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "forged",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "%27%20or%201%3D1",
                "../home",
                "%C3%A9",
                "sent."
            })
    void a_forged_one_lets_nobody_in(String forged) {
        for (MvcTestResult answer : List.of(
                mvc.get().uri(URI.create("/sign-in/" + forged)).exchange(),
                mvc.post().uri(URI.create("/sign-in/" + forged)).with(csrf()).exchange())) {
            assertThat(answer.getResponse().getStatus()).isIn(303, 404, 410, 400, 405);
            assertOutside(answer);
        }
        assertThat(open(token)).as("and the real one still works").hasStatusOk();
    }

    @Test
    void one_that_was_cut_or_has_more_at_its_end_is_no_link() {
        assertDead(use(token.substring(0, token.length() - 2)));
        assertDead(use(token + "A"));
        assertThat(use(token)).hasStatus(303);
    }

    @Test
    void in_another_browser_it_says_so_and_lets_in_whoever_chooses_that_alone() {
        MvcTestResult opened = mvc.get()
                .uri("/sign-in/" + token)
                .header("User-Agent", "Mozilla/5.0 (iPhone) CriOS/140 Safari/604.1")
                .exchange();
        assertThat(opened)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "This browser did not ask for the link",
                        "Firefox · Linux asked for it",
                        "Sign in here as Wen Li");
        assertOutside(opened);

        MvcTestResult pressed = elsewhere(token, false);
        assertThat(pressed).hasStatus(409).bodyText().contains("This browser did not ask for the link");
        assertOutside(pressed);

        MvcTestResult chosen = elsewhere(token, true);
        assertThat(chosen).hasStatus(303).hasHeader(HttpHeaders.LOCATION, "/home");
        assertDead(elsewhere(token, true));
        Cookie in = Objects.requireNonNull(chosen.getResponse()
                .getCookie(sessions.of(person("Ana", "ana-" + Ids.next() + "@college.example"))
                        .getName()));
        assertThat(mvc.get().uri("/account").cookie(in))
                .bodyText()
                .contains("Asked: Firefox · Linux. Used: Chrome · iPhone.");
    }

    @Test
    void another_person_who_asked_in_their_own_browser_cannot_let_somebody_open_their_link_unawares() {
        Cookie mine = Objects.requireNonNull(
                ask("else-" + Ids.next() + "@college.example").getResponse().getCookie("guildhall-asked"));
        assertThat(mvc.get().uri("/sign-in/" + token).cookie(mine))
                .hasStatusOk()
                .bodyText()
                .contains("This browser did not ask for the link");
    }

    @Test
    void the_letter_leads_to_the_address_of_this_guildhall_whatever_host_the_request_names() {
        String other = "ana-" + Ids.next() + "@college.example";
        person("Ana Costa", other);
        assertThat(mvc.post()
                        .uri("https://evil.example/sign-in")
                        .header("Host", "evil.example")
                        .header("X-Forwarded-Host", "evil.example")
                        .with(csrf())
                        .param("email", other))
                .hasStatus(303);
        newest(other, 1);
        assertThat(system(() -> jdbc.sql("select plain from outgoing_letter where to_address = :to")
                        .param("to", other)
                        .query(String.class)
                        .single()))
                .contains("http://localhost")
                .doesNotContain("evil.example");
    }

    @Test
    void whoever_is_signed_in_and_uses_anothers_link_is_that_person_afterwards_and_in_a_new_session() {
        PersonId other = person("Ana Costa", "ana-" + Ids.next() + "@college.example");
        Cookie before = sessions.of(other);
        MvcTestResult used = mvc.post()
                .uri("/sign-in/" + token)
                .cookie(before, browser)
                .with(csrf())
                .exchange();
        assertThat(used).hasStatus(303);
        Cookie after = Objects.requireNonNull(used.getResponse().getCookie(before.getName()));
        assertThat(after.getValue()).as("nobody keeps a session from before").isNotEqualTo(before.getValue());
        assertThat(mvc.get().uri("/home").cookie(after))
                .hasStatusOk()
                .bodyText()
                .contains("Wen Li")
                .doesNotContain("Ana Costa");
    }

    @Test
    void a_newer_link_does_not_end_an_older_one_that_still_lies_in_the_mail() {
        assertThat(mvc.post().uri("/sign-in").cookie(browser).with(csrf()).param("email", address))
                .hasStatus(303);
        String newer = newest(address, 2);
        assertThat(newer).isNotEqualTo(token);
        assertThat(open(token)).hasStatusOk();
        assertThat(use(newer)).hasStatus(303);
    }

    @Test
    void an_unknown_address_is_told_the_same_and_gets_no_letter() {
        String nobody = "nobody-" + Ids.next() + "@college.example";
        assertThat(ask(nobody)).hasStatus(303).hasHeader(HttpHeaders.LOCATION, "/sign-in/sent");
        assertThat(letters(nobody)).isZero();
        assertThat(ask(" not an address ")).hasStatus(422).bodyText().contains("not an address");
    }

    private MvcTestResult ask(String email) {
        return mvc.post()
                .uri("/sign-in")
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
                .with(csrf())
                .param("email", email)
                .exchange();
    }

    private MvcTestResult open(String any) {
        return mvc.get().uri("/sign-in/" + any).cookie(browser).exchange();
    }

    private MvcTestResult use(String any) {
        return mvc.post().uri("/sign-in/" + any).cookie(browser).with(csrf()).exchange();
    }

    private MvcTestResult elsewhere(String any, boolean chosen) {
        return mvc.post()
                .uri("/sign-in/" + any)
                .header("User-Agent", "Mozilla/5.0 (iPhone) CriOS/140 Safari/604.1")
                .param("here", String.valueOf(chosen))
                .with(csrf())
                .exchange();
    }

    private void assertDead(MvcTestResult answer) {
        assertThat(answer)
                .hasStatus(410)
                .bodyText()
                .contains("This link has ended", "works once and for 15 minutes", "href=\"/sign-in\"");
        assertOutside(answer);
    }

    /** Whatever cookie came with the answer, it lets nobody in. */
    private void assertOutside(MvcTestResult answer) {
        for (Cookie cookie : answer.getResponse().getCookies()) {
            assertThat(mvc.get().uri("/inbox").cookie(cookie))
                    .hasStatus(303)
                    .hasHeader(HttpHeaders.LOCATION, "/sign-in");
        }
    }

    private PersonId person(String name, String email) {
        return system(() -> {
            OrganisationId college = register.organisation(
                    SYSTEM, Register.Kind.INSTITUTION, "Northbridge College", "GB", "Europe/London");
            PersonId person = register.person(SYSTEM, name, email, "en", "Europe/London");
            register.grant(SYSTEM, person, college, Role.ACADEMIC_TUTOR);
            return person;
        });
    }

    private String newest(String to, int letters) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> letters(to) >= letters);
        String plain = system(
                () -> jdbc.sql("select plain from outgoing_letter where to_address = :to order by id desc limit 1")
                        .param("to", to)
                        .query(String.class)
                        .single());
        Matcher link = LINK.matcher(plain);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private long letters(String to) {
        return system(() -> jdbc.sql("select count(*) from outgoing_letter where to_address = :to")
                .param("to", to)
                .query(Long.class)
                .single());
    }

    private <T> T system(Supplier<T> work) {
        return Acting.as(
                SYSTEM,
                () -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> work.get())));
    }
}
