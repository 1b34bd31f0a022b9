package org.guildhall.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.guildhall.asks.Ask;
import org.guildhall.asks.AskState;
import org.guildhall.asks.Asks;
import org.guildhall.people.Register;
import org.guildhall.placements.PlacementEvent;
import org.guildhall.placements.PlacementState;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.ids.Ids;
import org.guildhall.testing.ActivePlacement;
import org.guildhall.testing.AtOnce;
import org.guildhall.testing.GuildhallTest;
import org.guildhall.testing.TestClock;
import org.guildhall.testing.TestSessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Agreements that are not signed to the end: rejected, written anew, expired; and two who act on one at once. */
@GuildhallTest
class LeftAgreementsTests {

    private static final Actor SYSTEM = Actor.system("test");

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestSessions sessions;

    @Autowired
    TestClock clock;

    @Autowired
    Register register;

    @Autowired
    Placements placements;

    @Autowired
    Agreements agreements;

    @Autowired
    AgreementRound round;

    @Autowired
    Asks asks;

    @Autowired
    JdbcClient jdbc;

    private ActivePlacement it;

    @BeforeEach
    void terms_are_written() {
        clock.set(TestClock.START);
        it = ActivePlacement.in(context);
        it.system(() -> {
            for (Actor signs : List.of(it.lead(), it.coordinator())) {
                entitle(signs.person(), signs);
            }
            return true;
        });
        it.becomes("proposed");
        ActivePlacement.as(
                it.coordinator(), () -> placements.happen(it.coordinator(), it.id(), PlacementEvent.CONFIRM, null));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> version() == 1);
    }

    private void entitle(PersonId person, Actor of) {
        jdbc.sql("insert into signatory (organisation_id, person_id, capacity) values (:of, :person, 'Head')")
                .param("of", of.organisation())
                .param("person", person)
                .update();
    }

    @Test
    void who_does_not_sign_says_why_and_everybody_signs_the_next_version() {
        sign(it.learner());
        assertThat(post(it.lead(), "/rejection", "sha256", digest(), "reason", " "))
                .hasStatus(422);
        assertThat(post(it.lead(), "/rejection", "sha256", digest(), "reason", "Only from June on."))
                .hasStatus(303);
        assertThat(now().state()).isEqualTo(AgreementState.REJECTED);
        assertThat(post(it.lead(), "/signature", "sha256", digest(), "name", "Hanna Brook"))
                .hasStatus(409)
                .bodyText()
                .contains("Hanna Brook did not sign version 1");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> asked(it.coordinator()).contains("agreements.ask.renew"));
        assertThat(page(it.coordinator(), ""))
                .contains("Hanna Brook does not sign these terms", "Only from June on.", "/agreement/terms");
        assertThat(page(it.learner(), "")).contains("Only from June on.").doesNotContain("/agreement/terms");
        assertThat(mvc.get().uri(path("/terms")).cookie(sessions.of(it.lead().person())))
                .hasStatus(403);

        String before = digest();
        assertThat(terms(it.coordinator(), "Maintenance apprentice", "2026-06-01", revision()))
                .hasStatus(303);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> version() == 2);
        assertThat(now().state()).isEqualTo(AgreementState.AWAITING_SIGNATURES);
        assertThat(now().startsOn()).isEqualTo("2026-06-01");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> asked(it.learner()).contains("agreements.ask.sign"));
        assertThat(asked(it.coordinator())).doesNotContain("agreements.ask.renew");
        assertThat(mvc.get().uri("/check/" + before)).hasStatusOk().bodyText().contains("this version has no effect");
    }

    @Test
    void who_signs_what_was_written_anew_meanwhile_reads_the_new_terms_first() {
        String seen = digest();
        assertThat(terms(it.coordinator(), "Maintenance apprentice, line 2", "2026-06-01", revision()))
                .hasStatus(303);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> version() == 2);
        assertThat(post(it.learner(), "/signature", "sha256", seen, "name", "Lina Haddad"))
                .hasStatus(409)
                .bodyText()
                .contains("this is version 2", "Maintenance apprentice, line 2", "value=\"Lina Haddad\"")
                .contains(digest());
        assertThat(ActivePlacement.as(it.learner(), () -> agreements.signatures(it.learner(), now())))
                .isEmpty();
    }

    @Test
    void two_who_write_the_terms_hear_of_each_other() throws Exception {
        int revision = revision();
        PersonId other = it.system(() -> {
            PersonId person =
                    register.person(SYSTEM, "Ben Okafor", Ids.next() + "@college.example", "en", "Europe/London");
            register.grant(SYSTEM, person, it.coordinator().organisation(), Role.COORDINATOR);
            return person;
        });
        List<MvcTestResult> both = AtOnce.all(
                () -> terms(it.coordinator(), "From Aoife", "2026-06-01", revision),
                () -> terms(other, "From Ben", "2026-06-08", revision));
        assertThat(AtOnce.statuses(both)).containsExactly(303, 409);
        MvcTestResult late = both.stream()
                .filter(it -> it.getResponse().getStatus() == 409)
                .findFirst()
                .orElseThrow();
        assertThat(late)
                .bodyText()
                .contains("has saved this while you were writing", "From Aoife", "From Ben")
                .contains("Keep mine and save it");
    }

    @Test
    void of_two_signatories_of_one_party_one_signs_and_the_other_hears_who() throws Exception {
        PersonId second = it.system(() -> {
            PersonId person = register.person(SYSTEM, "Jo Brook", Ids.next() + "@works.example", "en", "Europe/London");
            register.grant(SYSTEM, person, it.lead().organisation(), Role.EMPLOYER_LEAD);
            entitle(person, it.lead());
            return person;
        });
        sign(it.learner());
        List<MvcTestResult> both = AtOnce.all(
                () -> post(it.lead(), "/signature", "sha256", digest(), "name", "Hanna Brook"),
                () -> post(second, "/signature", "sha256", digest(), "name", "Jo Brook"));
        assertThat(AtOnce.statuses(both)).containsExactly(303, 409);
        MvcTestResult late = both.stream()
                .filter(it -> it.getResponse().getStatus() == 409)
                .findFirst()
                .orElseThrow();
        assertThat(late).bodyText().contains("Brook signed version 1 of the agreement");
        assertThat(ActivePlacement.as(it.learner(), () -> agreements.signatures(it.learner(), now())))
                .hasSize(2);
    }

    @Test
    void what_was_not_signed_by_its_last_day_expires_and_its_asks_lapse() {
        clock.set(Instant.parse("2026-07-31T12:00:00Z"));
        assertThat(round.go()).as("on its last day it can still be signed").isZero();
        clock.set(Instant.parse("2026-08-01T12:00:00Z"));
        round.go();
        assertThat(now().state()).isEqualTo(AgreementState.EXPIRED);
        assertThat(ActivePlacement.as(
                        it.coordinator(),
                        () -> asks.about(it.coordinator(), now().id().value())))
                .filteredOn(ask -> ask.kind().equals("agreements.ask.sign"))
                .isNotEmpty()
                .extracting(Ask::state)
                .containsOnly(AskState.LAPSED);
        assertThat(page(it.learner(), "")).contains("passed before everybody had signed");
        assertThat(post(it.learner(), "/signature", "sha256", digest(), "name", "Lina Haddad"))
                .hasStatus(409)
                .bodyText()
                .contains("Version 1 of the agreement has expired unsigned");
        assertThat(terms(it.coordinator(), "Maintenance apprentice", "2026-06-01", revision()))
                .as("its days are past")
                .hasStatus(422);
    }

    private void sign(Actor who) {
        assertThat(post(who, "/signature", "sha256", digest(), "name", who.name()))
                .hasStatus(303);
    }

    private MvcTestResult terms(Actor who, String title, String starts, int revision) {
        return terms(who.person(), title, starts, revision);
    }

    private MvcTestResult terms(PersonId who, String title, String starts, int revision) {
        return post(
                who,
                "/terms",
                "title",
                title,
                "mode",
                "ON_SITE",
                "starts",
                starts,
                "ends",
                "2026-07-31",
                "hours",
                "60",
                "revision",
                String.valueOf(revision));
    }

    private MvcTestResult post(Actor who, String below, String... fields) {
        return post(who.person(), below, fields);
    }

    private MvcTestResult post(PersonId who, String below, String... fields) {
        var form = mvc.post().uri(path(below)).cookie(sessions.of(who)).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            form.param(fields[at], fields[at + 1]);
        }
        return form.exchange();
    }

    private String page(Actor who, String below) {
        MvcTestResult shown =
                mvc.get().uri(path(below)).cookie(sessions.of(who.person())).exchange();
        assertThat(shown).hasStatusOk();
        return new String(
                Objects.requireNonNull(shown.getResponse().getContentAsByteArray()),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private String path(String below) {
        return "/placements/" + it.id().value() + "/agreement" + below;
    }

    private int version() {
        return ActivePlacement.as(it.learner(), () -> agreements.current(it.learner(), it.id()))
                .map(Agreement::number)
                .orElse(0);
    }

    private Agreement now() {
        return ActivePlacement.as(it.learner(), () -> agreements.current(it.learner(), it.id()))
                .orElseThrow();
    }

    private String digest() {
        return now().sha256();
    }

    private int revision() {
        assertThat(placement().state()).isEqualTo(PlacementState.AGREEING);
        return placement().revision();
    }

    private org.guildhall.placements.Placement placement() {
        return ActivePlacement.as(it.coordinator(), () -> placements.view(it.coordinator(), it.id()));
    }

    private List<String> asked(Actor actor) {
        return ActivePlacement.as(actor, () -> asks.inbox(actor, null, 20)).rows().stream()
                .map(Ask::kind)
                .toList();
    }
}
