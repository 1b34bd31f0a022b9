package org.guildhall.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.testing.OnePlacement.as;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guildhall.logbook.Entry;
import org.guildhall.logbook.Logbook;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.testing.GuildhallJourney;
import org.guildhall.testing.OnePlacement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is said leaves a signal with the write, and the stream of an open page passes it on. */
@GuildhallJourney
class FeedbackLiveTests {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 12);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    Feedback feedback;

    @Autowired
    Logbook logbook;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void an_open_page_hears_that_something_was_said() throws Exception {
        OnePlacement placed = OnePlacement.in(application);
        as(
                placed.learner(),
                () -> logbook.write(placed.learner(), placed.id(), new Entry(DAY, 450, "Aligned it.", List.of())));
        say(placed, "The first word brings a letter with a link.");
        String link = linkIn("lina.haddad@example.org");

        try (HttpClient browser = HttpClient.newHttpClient()) {
            URI stream = URI.create("http://localhost:" + port + link + "/live?topic="
                    + placed.id().value());
            HttpResponse<Stream<String>> open =
                    browser.send(HttpRequest.newBuilder(stream).build(), HttpResponse.BodyHandlers.ofLines());
            assertThat(open.statusCode()).isEqualTo(200);
            CompletableFuture<Boolean> heard = CompletableFuture.supplyAsync(() -> open.body()
                    .anyMatch(line -> line.startsWith("data:")
                            && line.contains(placed.id().value().toString())));
            say(placed, "The second word is heard on the open page.");
            assertThat(heard.get(5, TimeUnit.SECONDS)).isTrue();
            // closing would wait for the stream, which stays open
            browser.shutdownNow();
        }
    }

    private void say(OnePlacement placed, String text) {
        as(placed.supervisor(), () -> feedback.give(placed.supervisor(), placed.id(), GivenFeedback.onDay(DAY, text)));
    }

    private String linkIn(String address) throws InterruptedException {
        for (int tries = 0; tries < 200; tries++) {
            Matcher link = Pattern.compile("/l/[A-Za-z0-9_-]+").matcher(letters(address));
            if (link.find()) {
                return link.group();
            }
            Thread.sleep(Duration.ofMillis(50));
        }
        throw new AssertionError("no letter to " + address);
    }

    private String letters(String address) {
        return Acting.as(
                Actor.system("test"),
                () -> Objects.requireNonNull(new TransactionTemplate(transactions)
                        .execute(status -> String.join(
                                " ",
                                jdbc.sql("select plain from outgoing_letter where to_address = :to")
                                        .param("to", address)
                                        .query(String.class)
                                        .list()))));
    }
}
