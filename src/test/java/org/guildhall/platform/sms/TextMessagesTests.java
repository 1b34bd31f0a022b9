package org.guildhall.platform.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.people.Register;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.ids.Ids;
import org.guildhall.platform.mail.Letters;
import org.guildhall.platform.words.Phrase;
import org.guildhall.testing.GuildhallTest;
import org.guildhall.testing.TestClock;
import org.guildhall.testing.TestSessions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResultAssert;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Text messages on the wire, against a provider that rejects what the real one would reject. */
@GuildhallTest
class TextMessagesTests {

    private static final Actor SYSTEM = Actor.system("test");
    private static final LocalProvider PROVIDER = new LocalProvider();
    private static final String LINK = "http://localhost/l/abc";
    private static final Phrase REMINDER = Phrase.of("platform.sms.reminder", "what", "Approve Lina’s hours");

    @Autowired
    TextMessages texts;

    @Autowired
    TextPost post;

    @Autowired
    Letters letters;

    @Autowired
    Register register;

    @Autowired
    TestSessions sessions;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private PersonId person = new PersonId(Ids.next());
    private Cookie session = new Cookie("none", "none");

    @BeforeAll
    static void open() {
        System.setProperty("guildhall.sms.address", PROVIDER.address());
    }

    @AfterAll
    static void close() {
        System.clearProperty("guildhall.sms.address");
        PROVIDER.close();
    }

    @BeforeEach
    void somebody() {
        clock.set(TestClock.START);
        PROVIDER.taken().clear();
        PROVIDER.busy(false);
        PROVIDER.knowsUs(true);
        system(() -> {
            jdbc.sql("update outgoing_text set next_try_at = null, provider_id = null")
                    .update();
            person = register.person(SYSTEM, "Inés Vidal", Ids.next() + "@works.example", "es", "Europe/Madrid");
            register.grant(
                    SYSTEM,
                    person,
                    register.organisation(SYSTEM, Register.Kind.EMPLOYER, "Works", "ES", "Europe/Madrid"),
                    Role.SUPERVISOR);
            return true;
        });
        session = sessions.of(person);
    }

    @Test
    void a_person_gives_a_number_proves_it_and_takes_it_back() {
        assertThat(send()).as("no number yet").isFalse();
        give("0034 612 345 678").hasStatus(303);
        assertThat(send()).as("not proven yet").isFalse();
        assertThat(post.round()).isEqualTo(1);
        Map<String, String> message = PROVIDER.taken().getFirst();
        assertThat(message).containsEntry("To", "+34612345678").containsEntry("From", LocalProvider.FROM);
        prove("000000x").hasStatus(422);
        prove(code(message)).hasStatus(303);

        assertThat(send()).isTrue();
        assertThat(post.round()).isEqualTo(1);
        assertThat(PROVIDER.taken().getLast().get("Body")).isEqualTo("Le espera: Approve Lina’s hours " + LINK);
        assertThat(PROVIDER.taken().getLast()).containsEntry("StatusCallback", letters.address() + "/sms/reports");

        assertThat(mvc.post().uri("/mobile/ends").with(csrf()).cookie(session)).hasStatus(303);
        assertThat(send()).isFalse();
        assertThat(system(() -> jdbc.sql("select count(*) from mobile_number where person_id = :person")
                        .param("person", person)
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    @Test
    void a_code_bears_five_wrong_tries_and_ten_minutes() {
        give("+34612345678").hasStatus(303);
        post.round();
        String code = code(PROVIDER.taken().getFirst());
        for (int tries = 0; tries < 5; tries++) {
            prove("12345").hasStatus(422);
        }
        prove(code).hasStatus(422);

        give("+34612345678").hasStatus(303);
        post.round();
        clock.advance(Duration.ofMinutes(11));
        prove(code(PROVIDER.taken().getLast())).hasStatus(422);
    }

    @Test
    void what_is_no_number_is_said_and_kept() {
        assertThat(mvc.post().uri("/mobile/codes").with(csrf()).cookie(session).param("number", "612 345 678"))
                .hasStatus(422)
                .bodyText()
                .contains("612 345 678", "Escriba su móvil");
    }

    @Test
    void what_the_provider_cannot_take_now_waits_and_leaves_later() {
        proven("+34612345679");
        PROVIDER.busy(true);
        send();
        assertThat(post.round()).isEqualTo(1);
        assertThat(newest()).isEqualTo(new State(1, clock.instant().plus(Duration.ofMinutes(1)), null, 20429));
        PROVIDER.busy(false);
        PROVIDER.knowsUs(false);
        clock.advance(Duration.ofMinutes(2));
        assertThat(post.round()).as("we are the ones who are wrong").isEqualTo(1);
        assertThat(newest().failureCode()).isEqualTo(20003);
        assertThat(newest().nextTryAt()).isNotNull();
        PROVIDER.knowsUs(true);
        clock.advance(Duration.ofMinutes(5));
        assertThat(post.round()).isEqualTo(1);
        assertThat(newest().status()).isEqualTo("queued");
        assertThat(newest().nextTryAt()).isNull();
        assertThat(PROVIDER.taken()).hasSize(1);
    }

    @Test
    void a_refusal_for_good_ends_the_message_and_where_it_is_about_the_number_the_number() {
        for (String number : new String[] {LocalProvider.STOPPED, LocalProvider.LANDLINE, LocalProvider.NO_SUCH}) {
            proven(number);
            assertThat(send()).isTrue();
            assertThat(post.round()).isEqualTo(1);
            assertThat(newest().nextTryAt()).as(number).isNull();
            assertThat(newest().status()).isEqualTo("failed");
            assertThat(send()).as("the number is left in peace").isFalse();
        }
        assertThat(mvc.get().uri("/mobile").cookie(session))
                .hasStatusOk()
                .bodyText()
                .contains("Ningún mensaje llega a este número");
    }

    @Test
    void delivery_reports_are_believed_by_their_signature_alone() {
        proven("+34612345680");
        send();
        post.round();
        Map<String, String> report =
                Map.of("MessageSid", LocalProvider.id(1), "MessageStatus", "delivered", "To", "+34612345680");
        report("/sms/reports", report, "forged").hasStatus(403);
        report("/sms/reports", report, null).hasStatus(403);
        assertThat(newest().status()).isEqualTo("queued");
        report("/sms/reports", report, signature("/sms/reports", report)).hasStatus(204);
        assertThat(newest().status()).isEqualTo("delivered");
        Map<String, String> late = Map.of("MessageSid", LocalProvider.id(1), "MessageStatus", "sent");
        report("/sms/reports", late, signature("/sms/reports", late)).hasStatus(204);
        assertThat(newest().status()).as("what has arrived stays arrived").isEqualTo("delivered");
    }

    @Test
    void a_report_that_nothing_reaches_the_number_stops_it() {
        proven("+34612345681");
        send();
        post.round();
        Map<String, String> report =
                Map.of("MessageSid", LocalProvider.id(1), "MessageStatus", "undelivered", "ErrorCode", "30006");
        report("/sms/reports", report, signature("/sms/reports", report)).hasStatus(204);
        assertThat(send()).isFalse();
    }

    @Test
    void stop_is_respected_until_start() {
        proven("+34612345682");
        Map<String, String> stop = Map.of("From", "+34612345682", "Body", " STOP ");
        report("/sms/answers", stop, "forged").hasStatus(403);
        assertThat(send()).isTrue();
        report("/sms/answers", stop, signature("/sms/answers", stop)).hasStatus(200);
        assertThat(send()).isFalse();
        Map<String, String> start = Map.of("From", "+34612345682", "Body", "Start");
        report("/sms/answers", start, signature("/sms/answers", start)).hasStatus(200);
        assertThat(send()).isTrue();
    }

    @Test
    void the_signature_is_the_one_that_the_documentation_works_out() {
        // the example of https://www.twilio.com/docs/usage/security
        Map<String, String[]> form = new TreeMap<>(Map.of(
                "CallSid", new String[] {"CA1234567890ABCDE"},
                "Caller", new String[] {"+14158675309"},
                "Digits", new String[] {"1234"},
                "From", new String[] {"+14158675309"},
                "To", new String[] {"+18005551212"}));
        assertThat(Signature.of("12345", "https://mycompany.com/myapp.php?foo=1&bar=2", form))
                .isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    }

    private record State(
            int tries,
            @Nullable Instant nextTryAt,
            @Nullable String status,
            @Nullable Integer failureCode) {}

    private State newest() {
        return system(() -> jdbc.sql("select tries, next_try_at, status, failure_code from outgoing_text "
                        + "where person_id = :person order by id desc limit 1")
                .param("person", person)
                .query(State.class)
                .single());
    }

    private boolean send() {
        return system(() -> texts.send(person, "test", REMINDER, LINK));
    }

    private void proven(String number) {
        system(() -> jdbc.sql(
                        "insert into mobile_number (person_id, number, proven_at) values (:person, :number, :now) "
                                + "on conflict (person_id) do update set number = :number, stopped_at = null, stopped_why = null")
                .param("person", person)
                .param("number", number)
                .param("now", clock.instant())
                .update());
    }

    private MvcTestResultAssert give(String number) {
        return assertThat(mvc.post()
                .uri("/mobile/codes")
                .with(csrf())
                .cookie(session)
                .param("number", number)
                .exchange());
    }

    private MvcTestResultAssert prove(String code) {
        return assertThat(mvc.post()
                .uri("/mobile/proofs")
                .with(csrf())
                .cookie(session)
                .param("code", code)
                .exchange());
    }

    private MvcTestResultAssert report(String path, Map<String, String> form, @Nullable String signature) {
        var request = mvc.post().uri(path);
        form.forEach(request::param);
        if (signature != null) {
            request.header("X-Twilio-Signature", signature);
        }
        return assertThat(request.exchange());
    }

    private String signature(String path, Map<String, String> form) {
        Map<String, String[]> fields = new TreeMap<>();
        form.forEach((name, value) -> fields.put(name, new String[] {value}));
        return Signature.of(LocalProvider.SECRET, letters.address() + path, fields);
    }

    private static String code(Map<String, String> message) {
        Matcher code = Pattern.compile("\\d{6}").matcher(message.getOrDefault("Body", ""));
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private <T> T system(Supplier<T> work) {
        return Acting.as(
                SYSTEM,
                () -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> work.get())));
    }
}
