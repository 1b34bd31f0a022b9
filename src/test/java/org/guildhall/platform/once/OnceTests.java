package org.guildhall.platform.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.guildhall.people.Register;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.testing.GuildhallTest;
import org.guildhall.testing.TestClock;
import org.guildhall.testing.TestSessions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is sent twice is written once. */
@GuildhallTest
class OnceTests {

    private static final Actor SYSTEM = Actor.system("test");

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
    WrittenForms forms;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_form_sent_twice_is_written_once_and_leads_to_the_same_place() {
        Cookie coordinator = somebody("institution", Role.COORDINATOR);
        UUID key = UUID.randomUUID();
        MvcTestResult first = start(coordinator, key, "Joinery");
        MvcTestResult second = start(coordinator, key, "Joinery");
        assertThat(first).hasStatus(303);
        assertThat(second).hasStatus(303).hasHeader(HttpHeaders.LOCATION, location(first));
        assertThat(programmes("Joinery")).isEqualTo(1);
        assertThat(mvc.get().uri(location(second)).cookie(coordinator))
                .hasStatusOk()
                .bodyText()
                .as("the notice is said to whoever comes second too")
                .contains("role=\"status\"");
    }

    @Test
    void forms_that_arrive_at_the_same_moment_are_written_once() throws Exception {
        Cookie coordinator = somebody("institution", Role.COORDINATOR);
        for (int round = 0; round < 3; round++) {
            UUID key = UUID.randomUUID();
            String title = "Masonry " + round;
            List<MvcTestResult> all = atOnce(6, () -> start(coordinator, key, title));
            assertThat(all).allSatisfy(it -> assertThat(it).hasStatus(303));
            assertThat(all.stream().map(OnceTests::location).distinct()).hasSize(1);
            assertThat(programmes(title)).isEqualTo(1);
        }
    }

    @Test
    void a_role_is_advertised_once() throws Exception {
        Cookie lead = somebody("employer", Role.EMPLOYER_LEAD);
        UUID key = UUID.randomUUID();
        List<MvcTestResult> all = atOnce(
                4,
                () -> mvc.post()
                        .uri("/opportunities")
                        .cookie(lead)
                        .with(csrf())
                        .param("_key", key.toString())
                        .param("title", "Bench hand")
                        .param("about", "Plane, saw and glue.")
                        .param("places", "1")
                        .exchange());
        assertThat(all).allSatisfy(it -> assertThat(it).hasStatus(303));
        assertThat(count("select count(*) from opportunity where title = 'Bench hand'"))
                .isEqualTo(1);
    }

    @Test
    void what_was_refused_may_be_tried_again_with_the_same_key() {
        Cookie coordinator = somebody("institution", Role.COORDINATOR);
        UUID key = UUID.randomUUID();
        assertThat(start(coordinator, key, " ")).hasStatus(422);
        assertThat(start(coordinator, key, " ")).hasStatus(422);
        assertThat(start(coordinator, key, "Thatching")).hasStatus(303);
        assertThat(programmes("Thatching")).isEqualTo(1);
    }

    @Test
    void a_form_that_was_changed_and_sent_again_is_another_one() {
        Cookie coordinator = somebody("institution", Role.COORDINATOR);
        UUID key = UUID.randomUUID();
        MvcTestResult first = start(coordinator, key, "Weaving");
        MvcTestResult other = start(coordinator, key, "Weaving and dyeing");
        assertThat(location(other)).isNotEqualTo(location(first));
        assertThat(programmes("Weaving and dyeing")).isEqualTo(1);
    }

    @Test
    void another_person_with_the_same_key_is_not_concerned() {
        UUID key = UUID.randomUUID();
        MvcTestResult one = start(somebody("institution", Role.COORDINATOR), key, "Roofing");
        MvcTestResult other = start(somebody("institution", Role.COORDINATOR), key, "Roofing");
        assertThat(other).hasStatus(303);
        assertThat(location(other)).isNotEqualTo(location(one));
        assertThat(programmes("Roofing")).isEqualTo(2);
    }

    @Test
    void without_a_key_or_with_one_that_is_none_every_form_is_written() {
        Cookie coordinator = somebody("institution", Role.COORDINATOR);
        for (String key : List.of("", "42", "'; drop table")) {
            assertThat(mvc.post()
                            .uri("/programmes")
                            .cookie(coordinator)
                            .with(csrf())
                            .param("_key", key)
                            .param("title", "Glazing")
                            .param("model", "INTERNSHIP"))
                    .hasStatus(303);
        }
        assertThat(mvc.post()
                        .uri("/programmes")
                        .cookie(coordinator)
                        .with(csrf())
                        .param("title", "Glazing")
                        .param("model", "INTERNSHIP"))
                .hasStatus(303);
        assertThat(programmes("Glazing")).isEqualTo(4);
    }

    @Test
    void who_has_not_signed_in_is_sent_one_letter() {
        somebody("institution", Role.COORDINATOR);
        String email = system(() -> jdbc.sql("select email from person order by id desc limit 1")
                .query(String.class)
                .single());
        UUID key = UUID.randomUUID();
        for (int times = 0; times < 2; times++) {
            assertThat(mvc.post()
                            .uri("/sign-in")
                            .with(csrf())
                            .param("_key", key.toString())
                            .param("email", email))
                    .hasStatus(303)
                    .hasHeader(HttpHeaders.LOCATION, "/sign-in/sent");
        }
        assertThat(count("select count(*) from outgoing_letter where to_address = '" + email + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_file_that_was_corrected_is_another_form() {
        Cookie coordinator = somebody("institution", Role.COORDINATOR);
        UUID key = UUID.randomUUID();
        MvcTestResult first = upload(coordinator, key, "Ada,1");
        assertThat(upload(coordinator, key, "Ada,1")).hasHeader(HttpHeaders.LOCATION, location(first));
        assertThat(location(upload(coordinator, key, "Ada,2"))).isNotEqualTo(location(first));
        assertThat(programmes("Uploaded")).isEqualTo(2);
    }

    @Test
    void a_write_that_fails_claims_nothing_and_reading_claims_nothing() {
        SentForm form = new SentForm(new PersonId(UUID.randomUUID()), UUID.randomUUID(), new byte[32]);
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        Acting.as(SYSTEM, () -> {
            forms.once(form)
                    .through(() -> transaction.executeWithoutResult(status -> {
                        enter("Failing");
                        status.setRollbackOnly();
                    }));
            assertThat(forms.isWritten(form)).isFalse();
            forms.once(form)
                    .through(() -> transaction.executeWithoutResult(
                            status -> jdbc.sql("select 1").query(Integer.class).single()));
            assertThat(forms.isWritten(form)).isFalse();
            forms.once(form).through(() -> transaction.executeWithoutResult(status -> enter("Holding")));
            assertThat(forms.isWritten(form)).isTrue();
        });
    }

    @Test
    void a_transaction_within_another_neither_waits_for_it_nor_claims_for_it() {
        SentForm form = new SentForm(new PersonId(UUID.randomUUID()), UUID.randomUUID(), new byte[32]);
        TransactionTemplate outer = new TransactionTemplate(transactions);
        TransactionTemplate inner = new TransactionTemplate(transactions);
        inner.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        Acting.as(SYSTEM, () -> {
            forms.once(form)
                    .through(() -> outer.executeWithoutResult(status -> {
                        inner.executeWithoutResult(its -> enter("Within"));
                        status.setRollbackOnly();
                    }));
            assertThat(forms.isWritten(form)).isFalse();
        });
    }

    @Test
    void forms_are_forgotten_after_some_days() {
        SentForm form = new SentForm(new PersonId(UUID.randomUUID()), UUID.randomUUID(), new byte[32]);
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        Acting.as(
                SYSTEM, () -> forms.once(form).through(() -> transaction.executeWithoutResult(status -> enter("Old"))));
        forms.clear();
        assertThat(forms.isWritten(form)).isTrue();
        clock.advance(WrittenForms.KEPT.plus(Duration.ofMinutes(1)));
        forms.clear();
        clock.set(TestClock.START);
        assertThat(forms.isWritten(form)).isFalse();
    }

    private MvcTestResult start(Cookie session, UUID key, String title) {
        return mvc.post()
                .uri("/programmes")
                .cookie(session)
                .with(csrf())
                .param("_key", key.toString())
                .param("title", title)
                .param("model", "INTERNSHIP")
                .exchange();
    }

    private MvcTestResult upload(Cookie session, UUID key, String content) {
        return mvc.post()
                .uri("/programmes")
                .multipart()
                .part(new MockPart("file", "learners.csv", content.getBytes(StandardCharsets.UTF_8)))
                .cookie(session)
                .with(csrf())
                .param("_key", key.toString())
                .param("title", "Uploaded")
                .param("model", "INTERNSHIP")
                .exchange();
    }

    private static <T> List<T> atOnce(int times, Supplier<T> work) throws Exception {
        CyclicBarrier together = new CyclicBarrier(times);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> all = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                all.add(threads.submit(() -> {
                    together.await();
                    return work.get();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : all) {
                results.add(one.get());
            }
            return results;
        }
    }

    private static String location(MvcTestResult result) {
        return String.valueOf(result.getResponse().getHeader(HttpHeaders.LOCATION));
    }

    private long programmes(String title) {
        return system(() -> jdbc.sql("select count(*) from programme where title = :title")
                .param("title", title)
                .query(Long.class)
                .single());
    }

    private long count(String sql) {
        return system(() -> jdbc.sql(sql).query(Long.class).single());
    }

    private void enter(String name) {
        register.organisation(SYSTEM, Register.Kind.EMPLOYER, name, "GB", "Europe/London");
    }

    private Cookie somebody(String kind, Role role) {
        PersonId somebody = system(() -> {
            Register.Kind of = Register.Kind.valueOf(kind.toUpperCase(java.util.Locale.ROOT));
            OrganisationId organisation = register.organisation(SYSTEM, of, "Of tests", "GB", "Europe/London");
            String address = UUID.randomUUID() + "@once.example";
            PersonId person = register.person(SYSTEM, "Somebody", address, "en", "Europe/London");
            register.grant(SYSTEM, person, organisation, role);
            return person;
        });
        return sessions.of(somebody);
    }

    private <T> T system(Supplier<T> work) {
        return Acting.as(SYSTEM, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}
