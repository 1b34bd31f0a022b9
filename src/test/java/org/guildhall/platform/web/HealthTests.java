package org.guildhall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guildhall.testing.GuildhallTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a balancer asks, and what everybody else does not learn. */
@GuildhallTest
class HealthTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void a_balancer_hears_whether_it_may_send_requests_and_nothing_more() {
        for (String path : List.of("/actuator/health/liveness", "/actuator/health/readiness")) {
            assertThat(mvc.get().uri(path))
                    .as(path)
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("status")
                    .isEqualTo("UP");
        }
        // jobs are at rest in tests, and said to be; which part it is stays inside
        assertThat(mvc.get().uri("/actuator/health")).bodyText().doesNotContain("PostgreSQL", "components", "cheduler");
    }

    @Test
    void figures_and_settings_are_not_on_this_port() {
        for (String path :
                List.of("/actuator/prometheus", "/actuator/metrics", "/actuator/env", "/actuator/heapdump")) {
            assertThat(mvc.get().uri(path)).as(path).hasStatus(HttpStatus.NOT_FOUND);
        }
    }
}
