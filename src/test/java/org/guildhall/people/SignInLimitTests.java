package org.guildhall.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import org.guildhall.testing.GuildhallTest;
import org.guildhall.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Nobody fills somebody's inbox with letters that they did not ask for. */
@GuildhallTest
class SignInLimitTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestClock clock;

    @Test
    void five_letters_an_hour_to_one_address_then_a_wait_that_is_named() {
        for (int letter = 0; letter < 5; letter++) {
            assertThat(asks("lina@harbour.example", "192.0.2.1")).hasStatus3xxRedirection();
        }
        MvcTestResult sixth = asks("Lina@Harbour.example", "192.0.2.2");
        assertThat(sixth).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(sixth).bodyText().contains("Try again in 12 minutes", "value=\"Lina@Harbour.example\"");
        assertThat(asks("omar@harbour.example", "192.0.2.1")).hasStatus3xxRedirection();

        clock.advance(Duration.ofMinutes(12));
        assertThat(asks("lina@harbour.example", "192.0.2.1")).hasStatus3xxRedirection();
    }

    @Test
    void a_class_behind_one_router_gets_through_and_a_machine_does_not() {
        for (int person = 0; person < 60; person++) {
            assertThat(asks("learner" + person + "@harbour.example", "192.0.2.9"))
                    .hasStatus3xxRedirection();
        }
        assertThat(asks("learner60@harbour.example", "192.0.2.9")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(asks("learner60@harbour.example", "192.0.2.10")).hasStatus3xxRedirection();
    }

    private MvcTestResult asks(String email, String address) {
        return mvc.post()
                .uri("/sign-in")
                .param("email", email)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange();
    }
}
