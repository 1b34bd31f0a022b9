package org.guildhall.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.testing.GuildhallTest;
import org.guildhall.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters on the wire: what a real mail server is handed, and what happens while there is none. */
@GuildhallTest
class PostOfficeTests {

    private static final int PORT = freePort();
    private static final Actor SYSTEM = Actor.system("test");

    private static final String SUBJECT = "وافِق على أسبوع لينا حداد من 4 مايو";

    private final GreenMail server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    Letters letters;

    @Autowired
    PostOffice office;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> PORT);
        properties.add("guildhall.mail.from", () -> "office@guildhall.example");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_letter_waits_while_the_mail_server_refuses_and_leaves_when_it_is_back() throws Exception {
        write();
        Instant written = clock.instant();

        assertThat(office.round()).isEqualTo(1);
        assertThat(waiting()).isEqualTo(new Waiting(1, written.plus(Duration.ofMinutes(1)), null));
        assertThat(office.round()).as("not before its time").isZero();

        clock.advance(Duration.ofMinutes(2));
        assertThat(office.round()).isEqualTo(1);
        assertThat(waiting().tries()).isEqualTo(2);

        server.start();
        clock.advance(Duration.ofMinutes(3));
        assertThat(office.round()).isEqualTo(1);
        assertThat(waiting().sentAt()).isEqualTo(clock.instant());
        assertThat(office.round()).as("once").isZero();

        MimeMessage[] arrived = server.getReceivedMessages();
        assertThat(arrived).hasSize(1);
        MimeMessage message = arrived[0];
        assertThat(message.getSubject()).isEqualTo(SUBJECT);
        assertThat(message.getFrom()[0]).hasToString("Guildhall <office@guildhall.example>");
        assertThat(message.getAllRecipients()[0].toString()).contains("team@tilleuls.example");
        assertThat(message.getHeader("Content-Language", null)).isEqualTo("ar");
        assertThat(message.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(message.getSentDate()).as("the day it was written").isEqualTo(Date.from(written));
        assertThat(part(message, "text/plain"))
                .contains("لينا حداد", "افتح الأسبوع", "http://localhost/l/token-1")
                .doesNotContain("<p");
        assertThat(part(message, "text/html"))
                .contains("dir=\"rtl\"", "href=\"http://localhost/l/token-1\"", "color-scheme")
                .doesNotContain("<img", "<script");
    }

    private void write() {
        Letter letter = new Letter(
                "team@tilleuls.example",
                "منير سعيدي",
                "ar",
                "test",
                SUBJECT,
                List.of("قدّمت لينا حداد خمسة أيام."),
                new Letter.Action("افتح الأسبوع", "http://localhost/l/token-1"),
                List.of("لا تحتاج إلى حساب."));
        Acting.as(
                SYSTEM,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> letters.send(letter)));
    }

    private record Waiting(
            int tries,
            Instant nextTryAt,
            @org.jspecify.annotations.Nullable Instant sentAt) {}

    private Waiting waiting() {
        return Acting.as(
                SYSTEM,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql(
                                        "select tries, coalesce(next_try_at, sent_at) as next_try_at, sent_at from outgoing_letter")
                                .query(Waiting.class)
                                .single()));
    }

    private static String part(Part part, String type) throws Exception {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        String found = "";
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount() && found.isEmpty(); i++) {
                found = part(parts.getBodyPart(i), type);
            }
        }
        return found;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new java.io.UncheckedIOException(none);
        }
    }
}
