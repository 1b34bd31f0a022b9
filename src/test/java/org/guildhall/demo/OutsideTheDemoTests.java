package org.guildhall.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.testing.ActivePlacement;
import org.guildhall.testing.GuildhallTest;
import org.guildhall.testing.TestSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Where Guildhall is in earnest there is no door but the real one, and no sign that there could be another. */
@GuildhallTest
class OutsideTheDemoTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestSessions sessions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/demo",
                "/demo/",
                "/demo/people",
                "/demo/people.json",
                "/demo/people?role=COORDINATOR",
                "/demo/mailbox",
                "/demo/mailbox?q=wen",
                "/demo/mailbox/1",
                "/design",
                "/demo/letters"
            })
    void the_demonstrations_pages_are_not_there(String path) {
        assertNothing(mvc.get().uri(path).exchange());
        assertThat(mvc.post().uri(path).with(csrf())).hasStatus(404);
    }

    @Test
    void nobody_comes_in_by_its_door() {
        ActivePlacement placed = ActivePlacement.in(context);
        String door = "/demo/sign-in/" + placed.coordinator().person().value();
        MvcTestResult knocked = mvc.get().uri(door).exchange();
        assertNothing(knocked);
        assertThat(knocked.getResponse().getCookies()).isEmpty();
        assertThat(mvc.get().uri("/home")).as("and is not in").hasStatus(303);
        assertNothing(mvc.get().uri("/demo/sign-in/" + UUID.randomUUID()).exchange());
    }

    @Test
    void no_route_no_part_and_no_page_speaks_of_it() {
        assertThat(mapping.getHandlerMethods().keySet().stream()
                        .flatMap(it -> it.getPatternValues().stream())
                        .filter(it -> it.startsWith("/demo")))
                .isEmpty();
        assertThat(context.getBeansWithAnnotation(InDemo.class)).isEmpty();
        assertThat(context.getBeanNamesForType(MailboxServer.class)).isEmpty();
        for (String path : new String[] {"/", "/sign-in", "/help"}) {
            assertThat(mvc.get().uri(path)).hasStatusOk().bodyText().doesNotContain("/demo/", "Demonstration");
        }
        ActivePlacement placed = ActivePlacement.in(context);
        assertThat(mvc.get().uri("/home").cookie(sessions.of(placed.learner().person())))
                .bodyText()
                .doesNotContain("/demo/", "Demonstration");
    }

    private static void assertNothing(MvcTestResult answer) {
        assertThat(answer).hasStatus(404);
        String body = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(body.toLowerCase(Locale.ROOT))
                .as("and nothing tells that it is elsewhere")
                .doesNotContain("mailbox", "demonstration", "exception");
        assertThat(answer.getResponse().getHeader("Location")).isNull();
    }
}
