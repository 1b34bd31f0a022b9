package org.guildhall.asks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.guildhall.people.Register;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.history.History;
import org.guildhall.platform.ids.Ids;
import org.guildhall.testing.GuildhallTest;
import org.guildhall.testing.TestClock;
import org.guildhall.testing.TestSessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Links that work, and every kind that does not: each leads to a page that says so and offers a way out. */
@GuildhallTest
class LinkTests {

    private static final Actor SYSTEM = Actor.system("test");
    private static final Pattern LINK = Pattern.compile("/l/([A-Za-z0-9_-]{20,})");
    private static final String REASON = "Ask Mo in the paint shop.";

    @Autowired
    Asks asks;

    @Autowired
    Register register;

    @Autowired
    TestSessions sessions;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    History history;

    @Autowired
    ReminderRound reminders;

    @Autowired
    LinkStore links;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final UUID subject = Ids.next();
    private OrganisationId institution = new OrganisationId(subject);
    private OrganisationId employer = new OrganisationId(subject);
    private PersonId coordinator = new PersonId(subject);
    private String address = "";
    private String token = "";

    @BeforeEach
    void somebodyIsAsked() {
        clock.set(TestClock.START);
        address = "rahim-" + subject + "@works.example";
        system(() -> {
            institution = register.organisation(SYSTEM, Register.Kind.INSTITUTION, "Harbour", "GB", "Europe/London");
            employer = register.organisation(SYSTEM, Register.Kind.EMPLOYER, "Works", "GB", "Europe/London");
            coordinator = register.person(SYSTEM, "Dr Wen Li", "wen-" + subject + "@harbour.example", "en", "UTC");
            register.grant(SYSTEM, coordinator, institution, Role.COORDINATOR);
            PersonId rahim = register.person(SYSTEM, "Rahim Aziz", address, "en", "Europe/London");
            register.grant(SYSTEM, rahim, employer, Role.SUPERVISOR);
            asks.raise(
                    SYSTEM,
                    new NewAsk(
                            "logbook.ask.week",
                            rahim,
                            Role.SUPERVISOR,
                            employer,
                            subject,
                            null,
                            institution,
                            employer,
                            "/placements/" + subject,
                            LocalDate.of(2026, 5, 20),
                            List.of("Lina", "2026-05-11")));
            return true;
        });
        token = newestToken(address, 1);
    }

    @Test
    void whoever_came_by_a_link_reads_the_language_they_choose() {
        String page = "/l/" + token + "/help";
        MvcTestResult choice = mvc.post()
                .uri("/l/" + token + "/language")
                .param("tag", "ar")
                .param("back", "/help")
                .exchange();
        Cookie chosen = Objects.requireNonNull(choice.getResponse().getCookie("guildhall-language"));

        assertThat(mvc.get().uri(page)).bodyText().contains("<html lang=\"en\" dir=\"ltr\">");
        assertThat(mvc.get().uri(page).cookie(chosen)).bodyText().contains("<html lang=\"ar\" dir=\"rtl\">");
    }

    @Test
    void a_link_leads_to_its_page_and_offers_a_way_out() {
        assertThat(mvc.get().uri("/l/" + token))
                .hasStatus(303)
                .hasHeader(HttpHeaders.LOCATION, "/l/" + token + "/placements/" + subject);
        assertThat(mvc.get().uri("/l/" + token + "/wrong-person"))
                .hasStatusOk()
                .bodyText()
                .contains("I am the wrong person");
    }

    @Test
    void a_mail_scanner_that_opens_everything_changes_nothing() {
        String before = state();
        for (String path : List.of("", "/", "/wrong-person", "/placements/" + subject, "/help")) {
            mvc.get().uri("/l/" + token + path).exchange();
            mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request(
                    HttpMethod.HEAD, "/l/" + token + path));
        }
        assertThat(state()).isEqualTo(before).isEqualTo("open");
        assertThat(letters(address)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "forged",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "------------------------------------------------------------"
            })
    void a_forged_link_is_told_that_it_has_ended(String forged) {
        assertEnded("/l/" + forged);
        assertEnded("/l/" + forged + "/placements/" + subject);
    }

    @Test
    void a_truncated_link_and_one_with_more_at_its_end_have_ended() {
        assertEnded("/l/" + token.substring(0, token.length() - 3));
        assertEnded("/l/" + token + "A");
        assertEnded("/l/" + "A".repeat(300));
        assertEnded("/l/%C3%A9%C3%A9");
    }

    @Test
    void what_a_letter_adds_to_a_link_does_no_harm() {
        for (String added : List.of(".", "%3E", ")", "%2F", ";x=1")) {
            assertThat(mvc.get().uri(java.net.URI.create("/l/" + token + added)))
                    .hasStatus(303)
                    .hasHeader(HttpHeaders.LOCATION, "/l/" + token);
        }
    }

    @Test
    void an_expired_link_has_ended_and_its_holder_gets_a_new_one_to_the_same_address() {
        clock.advance(AskLetters.LINK_LIFETIME.plusMinutes(1));
        assertEnded("/l/" + token + "/placements/" + subject);
        assertThat(mvc.post().uri("/l/" + token + "/wrong-person").param("reason", REASON))
                .hasStatus(303);
        assertThat(state()).isEqualTo("open");

        assertRenewalSaysTheSame(token);
        String next = newestToken(address, 2);
        assertThat(next).isNotEqualTo(token);
        assertThat(mvc.get().uri("/l/" + next)).hasStatus(303);
        assertRenewalSaysTheSame(token);
        assertThat(letters(address)).as("not one after the other").isEqualTo(2);
    }

    @Test
    void a_link_that_staff_have_ended_or_a_forged_one_gets_no_new_one() {
        system(() -> links.revoke(new AskId(ask()), LinkEnding.STAFF, clock.instant()));
        clock.advance(Duration.ofHours(1));
        assertThat(mvc.get().uri("/links/" + token))
                .hasStatus(410)
                .bodyText()
                .contains("Whoever answers for this has ended the link")
                .doesNotContain("/renewals");
        assertRenewalSaysTheSame(token);
        assertRenewalSaysTheSame("forged");
        assertThat(letters(address)).isEqualTo(1);
    }

    @Test
    void whoever_holds_a_link_ends_it_and_gets_another_to_the_same_address_alone() {
        assertThat(mvc.get().uri("/l/" + token + "/link-end"))
                .hasStatusOk()
                .bodyText()
                .contains("End this link");
        assertThat(mvc.get().uri("/l/" + token)).as("asking ended nothing").hasStatus(303);
        assertThat(mvc.post().uri("/l/" + token + "/link-end"))
                .hasStatus(303)
                .hasHeader(HttpHeaders.LOCATION, "/links/" + token);
        assertEnded("/l/" + token + "/placements/" + subject);
        assertThat(mvc.get().uri("/links/" + token)).bodyText().contains("You have ended this link");
        assertThat(state()).isEqualTo("open");
        clock.advance(Duration.ofMinutes(6));
        assertRenewalSaysTheSame(token);
        assertThat(newestToken(address, 2)).isNotEqualTo(token);
    }

    @Test
    void a_link_to_what_nobody_needs_any_more_has_ended() {
        system(() -> {
            asks.withdraw(SYSTEM, "logbook.ask.week", subject);
            return true;
        });
        assertOver("Nobody needs this of you any more");
    }

    @Test
    void a_link_to_what_is_over_says_why_and_nobody_is_reminded_of_it() {
        system(() -> {
            asks.lapse(SYSTEM, "logbook.ask.week", subject, "logbook.lapsed.completed");
            return true;
        });
        assertThat(state()).isEqualTo("lapsed");
        assertOver("The placement is completed, so this week is no longer decided on.");
        assertThat(system(() -> history.of(subject))).extracting(it -> it.act()).containsExactly("asks.history.lapsed");
        clock.advance(Duration.ofDays(10));
        reminders.go();
        assertThat(letters(address)).isEqualTo(1);
    }

    @Test
    void an_old_link_to_what_is_done_says_so_and_offers_no_new_one() {
        system(() -> {
            asks.done(SYSTEM, "logbook.ask.week", subject);
            return true;
        });
        assertThat(mvc.get().uri("/l/" + token)).as("it shows what came of it").hasStatus(303);
        clock.advance(AskLetters.LINK_LIFETIME.plusMinutes(1));
        assertOver("This was done on");
    }

    private void assertOver(String why) {
        assertThat(mvc.get().uri("/l/" + token)).hasHeader(HttpHeaders.LOCATION, "/links/" + token);
        assertThat(mvc.get().uri("/links/" + token))
                .hasStatus(410)
                .bodyText()
                .contains("nothing is left to do", why, "/sign-in")
                .doesNotContain("/renewals");
        assertRenewalSaysTheSame(token);
        assertThat(letters(address)).as("and none comes").isEqualTo(1);
    }

    @Test
    void a_link_opens_nothing_but_its_own_page() {
        for (String path : List.of("/inbox", "/placements", "/asks", "/placements/" + UUID.randomUUID(), "/home")) {
            assertThat(mvc.get().uri("/l/" + token + path)).hasStatus(404);
        }
        assertThat(mvc.post().uri("/l/" + token + "/asks/" + ask() + "/successor"))
                .hasStatus(404);
    }

    @Test
    void the_wrong_person_says_why_and_the_coordinator_names_another() {
        assertThat(mvc.post().uri("/l/" + token + "/wrong-person").param("reason", " "))
                .hasStatus(422);
        assertThat(mvc.post().uri("/l/" + token + "/wrong-person").param("reason", REASON))
                .hasStatus(303);
        assertThat(state()).isEqualTo("declined");
        assertThat(mvc.post().uri("/l/" + token + "/wrong-person").param("reason", "I left in May"))
                .as("and once more, in another window")
                .hasStatus(409)
                .bodyText()
                .contains("Rahim Aziz said: wrong person", "I left in May");
        assertThat(mvc.get().uri("/l/" + token))
                .as("the link tells what came of it")
                .hasHeader(HttpHeaders.LOCATION, "/l/" + token + "/wrong-person");
        assertThat(mvc.get().uri("/l/" + token + "/placements/" + subject))
                .as("and opens nothing else any more")
                .hasStatus(404);

        Cookie session = sessions.of(coordinator);
        String way = "/asks/" + ask() + "/successor";
        assertThat(mvc.get().uri("/asks?show=wrong-person").cookie(session))
                .hasStatusOk()
                .bodyText()
                .contains(REASON, way);
        assertThat(mvc.get().uri(way).cookie(session)).hasStatusOk().bodyText().contains(REASON);
        assertThat(name(session, way, "", "mo")).hasStatus(422).bodyText().contains("value=\"mo\"");
        assertThat(name(session, way, "Rahim again", address)).hasStatus(422);
        String mo = "mo-" + subject + "@works.example";
        assertThat(name(session, way, "Mo Farah", mo)).hasStatus(303);
        assertThat(name(session, way, "Ann Other", "ann-" + subject + "@works.example"))
                .as("one successor, whoever else names one")
                .hasStatus(409)
                .bodyText()
                .contains("Dr Wen Li asked Mo Farah instead", "Ann Other");
        String theirs = newestToken(mo, 1);
        assertThat(mvc.get().uri("/l/" + theirs)).hasStatus(303);
        assertThat(mvc.get().uri("/asks?show=wrong-person").cookie(session))
                .bodyText()
                .doesNotContain(REASON);
    }

    @Test
    void the_coordinator_is_asked_by_letter_and_names_another_by_its_link() {
        assertThat(mvc.post().uri("/l/" + token + "/wrong-person").param("reason", REASON))
                .hasStatus(303);
        String theirs = newestToken("wen-" + subject + "@harbour.example", 1);
        String way = "/l/" + theirs + "/asks/" + ask() + "/successor";
        assertThat(mvc.get().uri("/l/" + theirs)).hasStatus(303).hasHeader(HttpHeaders.LOCATION, way);
        assertThat(mvc.get().uri(way)).hasStatusOk().bodyText().contains("Rahim Aziz", REASON);
        assertThat(mvc.post().uri(way).param("name", "Mo Farah").param("email", "mo2-" + subject + "@works.example"))
                .hasStatus(303)
                .hasHeader(HttpHeaders.LOCATION, way);
        newestToken("mo2-" + subject + "@works.example", 1);
    }

    private MvcTestResult name(Cookie session, String way, String name, String email) {
        return mvc.post()
                .uri(way)
                .cookie(session)
                .with(csrf())
                .param("name", name)
                .param("email", email)
                .exchange();
    }

    private void assertEnded(String path) {
        MvcTestResult first = mvc.get().uri(java.net.URI.create(path)).exchange();
        MvcTestResult shown = first.getResponse().getStatus() == 303
                ? mvc.get()
                        .uri(Objects.requireNonNull(first.getResponse().getHeader(HttpHeaders.LOCATION)))
                        .exchange()
                : first;
        assertThat(shown).hasStatus(410).bodyText().contains("This link has ended", "/links/");
    }

    private void assertRenewalSaysTheSame(String any) {
        assertThat(mvc.post().uri("/links/" + any + "/renewals").with(csrf()))
                .hasStatus(303)
                .hasHeader(HttpHeaders.LOCATION, "/links-sent");
        assertThat(mvc.get().uri("/links-sent")).hasStatusOk();
    }

    private String newestToken(String to, int letters) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> letters(to) >= letters);
        String plain = system(
                () -> jdbc.sql("select plain from outgoing_letter where to_address = :to order by id desc limit 1")
                        .param("to", to)
                        .query(String.class)
                        .single());
        Matcher matcher = LINK.matcher(plain);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private long letters(String to) {
        return system(() -> jdbc.sql("select count(*) from outgoing_letter where to_address = :to")
                .param("to", to)
                .query(Long.class)
                .single());
    }

    private UUID ask() {
        return system(() -> jdbc.sql("select id from ask where subject_id = :subject order by id limit 1")
                .param("subject", subject)
                .query(UUID.class)
                .single());
    }

    private String state() {
        return system(() -> jdbc.sql("select state from ask where subject_id = :subject order by id limit 1")
                .param("subject", subject)
                .query(String.class)
                .single());
    }

    private <T> T system(Supplier<T> work) {
        return Acting.as(
                SYSTEM,
                () -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> work.get())));
    }
}
