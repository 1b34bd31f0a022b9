package org.guildhall.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.testing.GuildhallTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the demonstration's mail server is handed stands in its mailbox, as it was sent. */
@GuildhallTest
@TestPropertySource(properties = "guildhall.demo=true")
class MailboxTests {

    private static final Actor SYSTEM = Actor.system("test");
    private static final AtomicBoolean SENT = new AtomicBoolean();

    @Autowired
    JavaMailSender sender;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void send() throws Exception {
        if (SENT.compareAndSet(false, true)) {
            send("team@tilleuls.example", "منير سعيدي", "ar", "وافِق على أسبوع لينا", "2026-05-13T08:00:00Z");
            send("people@brook.example", "Judith O'Brook", "en", "Sign for <Amelia> & Noah", "2026-05-12T08:00:00Z");
        }
    }

    @Test
    void a_letter_arrives_with_its_arabic_subject_its_date_and_both_its_parts() {
        MailboxLetter letter = newest();

        assertThat(letter.subject()).isEqualTo("وافِق على أسبوع لينا");
        assertThat(letter.toName()).isEqualTo("منير سعيدي");
        assertThat(letter.toAddress()).isEqualTo("team@tilleuls.example");
        assertThat(letter.fromAddress()).isEqualTo("guildhall@localhost");
        assertThat(letter.language()).isEqualTo("ar");
        assertThat(letter.sentAt()).isEqualTo(Instant.parse("2026-05-13T08:00:00Z"));
        assertThat(letter.plain()).contains("http://localhost/l/one");
        assertThat(letter.html()).contains("<a href=");
    }

    @Test
    void the_newest_stand_first_and_a_part_of_a_name_or_an_address_finds_its_letters() {
        assertThat(mvc.get().uri("/demo/mailbox"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("وافِق على أسبوع لينا", "Sign for &lt;Amelia&gt; &amp; Noah");
        assertThat(mvc.get().uri("/demo/mailbox?q=BROOK"))
                .hasStatusOk()
                .bodyText()
                .contains("Sign for")
                .doesNotContain("وافِق");
        assertThat(mvc.get().uri("/demo/mailbox?q=nobody"))
                .hasStatusOk()
                .bodyText()
                .contains("No letter to anybody");
    }

    @Test
    void the_list_is_paged_by_the_letter_that_stands_last() {
        Acting.as(SYSTEM, () -> {
            var first = mailbox.list("", null, 1);
            var second = mailbox.list("", first.next(), 1);
            assertThat(first.rows()).extracting(MailboxLine::toName).isEqualTo(List.of("منير سعيدي"));
            assertThat(second.rows()).extracting(MailboxLine::toName).isEqualTo(List.of("Judith O'Brook"));
            assertThat(second.next()).isNull();
        });
    }

    @Test
    void a_letter_is_shown_in_a_frame_that_runs_nothing_and_loads_nothing() {
        String page = "/demo/mailbox/" + newest().id();

        assertThat(mvc.get().uri(page))
                .hasStatusOk()
                .bodyText()
                .contains("<iframe", "sandbox=", "href=\"http://localhost/l/one\"");
        assertThat(mvc.get().uri(page + "/html"))
                .hasStatusOk()
                .hasHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
                                + "frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation allow-popups");
        assertThat(mvc.get().uri("/demo/mailbox/00000000-0000-7000-8000-000000000000"))
                .hasStatus(404);
    }

    private MailboxLetter newest() {
        return Acting.as(
                        SYSTEM,
                        () -> mailbox.one(
                                mailbox.list("", null, 1).rows().getFirst().id()))
                .orElseThrow();
    }

    private void send(String to, String name, String language, String subject, String at) throws Exception {
        var message = sender.createMimeMessage();
        var helper = new MimeMessageHelper(message, true, "UTF-8");
        helper.setFrom("guildhall@localhost", "Guildhall");
        helper.setTo(new jakarta.mail.internet.InternetAddress(to, name, "UTF-8"));
        helper.setSubject(subject);
        helper.setSentDate(java.util.Date.from(Instant.parse(at)));
        helper.setText(
                "Open it: http://localhost/l/one",
                "<html><head></head><body><a href=\"http://localhost/l/one\">Open</a></body></html>");
        message.setHeader("Content-Language", language);
        sender.send(message);
    }
}
