package org.guildhall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.UUID;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.limits.Pace;
import org.guildhall.platform.limits.Paces;
import org.guildhall.testing.ActivePlacement;
import org.guildhall.testing.GuildhallTest;
import org.guildhall.testing.TestClock;
import org.guildhall.testing.TestSessions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Nobody writes faster than hands do: it stops for that person alone, says when it goes on, and hands back what was typed. */
@GuildhallTest
class PaceTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestSessions sessions;

    @Autowired
    Paces paces;

    @Autowired
    TestClock clock;

    @Test
    void who_writes_too_fast_waits_gets_back_what_was_typed_and_holds_up_nobody_else() {
        ActivePlacement here = ActivePlacement.in(context);
        Cookie fast = sessions.of(here.coordinator().person());
        String key = UUID.randomUUID().toString();
        useUp(Pace.WRITES_OF, here.coordinator());
        MvcTestResult stopped = write(fast, key);
        assertThat(stopped).hasStatus(HttpStatus.TOO_MANY_REQUESTS).hasHeader(HttpHeaders.RETRY_AFTER, "1");
        assertThat(stopped)
                .bodyText()
                .contains(
                        "That was too fast",
                        "in a second",
                        "What I have written &amp; kept",
                        key,
                        "action=\"/language\"");
        assertThat(mvc.post()
                        .uri("/language")
                        .cookie(sessions.of(here.learner().person()))
                        .with(csrf())
                        .param("tag", "en"))
                .hasStatus(303);
        assertThat(mvc.get().uri("/home").cookie(fast)).as("reading goes on").hasStatusOk();
    }

    @Test
    void who_searches_without_end_waits_too() {
        ActivePlacement here = ActivePlacement.in(context);
        useUp(Pace.SEARCHES_OF, here.coordinator());
        assertThat(mvc.get()
                        .uri("/search?q=x")
                        .cookie(sessions.of(here.coordinator().person())))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS);
    }

    @Test
    void what_was_used_comes_back_with_time() {
        ActivePlacement here = ActivePlacement.in(context);
        String whom = useUp(Pace.WRITES_OF, here.learner());
        clock.advance(Duration.ofSeconds(1));
        assertThat(paces.take(Pace.WRITES_OF, whom)).isEmpty();
    }

    private String useUp(Pace pace, Actor actor) {
        String whom = actor.person().value().toString();
        while (paces.take(pace, whom).isEmpty()) {
            Thread.onSpinWait();
        }
        return whom;
    }

    private MvcTestResult write(Cookie who, String key) {
        return mvc.post()
                .uri("/language")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .cookie(who)
                .with(csrf())
                .param("tag", "en")
                .param("note", "What I have written & kept")
                .param("_key", key)
                .exchange();
    }
}
