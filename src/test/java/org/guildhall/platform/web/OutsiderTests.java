package org.guildhall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.guildhall.testing.ActivePlacement;
import org.guildhall.testing.GuildhallTest;
import org.guildhall.testing.TestSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a careful outsider looks at first: headers, cookies, ways out, and what error pages tell. */
@GuildhallTest
class OutsiderTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestSessions sessions;

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/sign-in", "/sign-in/forged", "/help", "/nothing/here", "/account", "/static/app.css"})
    void every_answer_carries_the_headers(String path) {
        MvcTestResult answer =
                mvc.get().uri("https://localhost" + path).secure(true).exchange();
        assertThat(answer)
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("X-Frame-Options", "DENY")
                .hasHeader("Referrer-Policy", "same-origin")
                .hasHeader("Cross-Origin-Opener-Policy", "same-origin")
                .hasHeader("Cross-Origin-Resource-Policy", "same-origin");
        MockHttpServletResponse response = answer.getResponse();
        assertThat(response.getHeader("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(response.getHeader("Permissions-Policy")).contains("geolocation=()");
        assertThat(response.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe", "*", "http:");
        if (!path.startsWith("/static")) {
            assertThat(response.getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store");
        }
    }

    @Test
    void the_secret_of_a_browser_that_asked_is_not_for_scripts_for_other_sites_or_for_the_open_line() {
        Cookie asked = Objects.requireNonNull(mvc.post()
                .uri("https://localhost/sign-in")
                .secure(true)
                .with(csrf())
                .param("email", "somebody@college.example")
                .exchange()
                .getResponse()
                .getCookie("guildhall-asked"));
        assertThat(asked.isHttpOnly()).isTrue();
        assertThat(asked.getSecure()).isTrue();
        assertThat(asked.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(asked.getPath()).isEqualTo("/sign-in");
    }

    @Test
    void where_people_come_by_https_no_neighbour_can_set_the_session() {
        DefaultCookieSerializer cookies = new DefaultCookieSerializer();
        new SecurityConfiguration().sessionCookie("https://guildhall.example").customize(cookies);
        MockHttpServletResponse response = new MockHttpServletResponse();
        cookies.writeCookieValue(new CookieValue(new MockHttpServletRequest(), response, "x"));
        assertThat(response.getHeader(HttpHeaders.SET_COOKIE))
                .startsWith("__Host-guildhall=")
                .contains("; Path=/;", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "\\\\evil",
                "/\t/evil.example",
                "javascript:x"
            })
    void no_way_leads_out(String back) {
        assertThat(mvc.post().uri("/language").with(csrf()).param("tag", "en").param("back", back))
                .hasStatus(303)
                .hasHeader(HttpHeaders.LOCATION, "/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/placements/x", "/people/1%00", "/account/assistance?after=x", "/error", "/check/../../etc"})
    void an_error_tells_nothing_of_what_is_inside(String path) {
        ActivePlacement here = ActivePlacement.in(context);
        MvcTestResult answer = mvc.get()
                .uri(java.net.URI.create(path))
                .cookie(sessions.of(here.learner().person()))
                .exchange();
        assertThat(answer).bodyText().doesNotContain("Exception", "org.", "java.", "PSQL", "Tomcat");
    }

    @Test
    void signing_out_leaves_nothing_in_a_shared_browser() {
        ActivePlacement here = ActivePlacement.in(context);
        assertThat(mvc.post()
                        .uri("/sign-out")
                        .cookie(sessions.of(here.learner().person()))
                        .with(csrf()))
                .hasStatus(303)
                .hasHeader("Clear-Site-Data", "\"storage\"");
    }

    @Test
    void a_known_and_an_unknown_address_are_answered_alike() {
        ActivePlacement here = ActivePlacement.in(context);
        String known = here.system(() -> context.getBean(org.guildhall.people.SignIn.class)
                .known(here.learner().person())
                .orElseThrow()
                .person()
                .email());
        assertThat(answered(known)).isEqualTo(answered("nobody-at-all@college.example"));
    }

    private String answered(String email) {
        MvcTestResult sent =
                mvc.post().uri("/sign-in").with(csrf()).param("email", email).exchange();
        String page = "";
        for (Cookie cookie : sent.getResponse().getCookies()) {
            page += mvc.get()
                    .uri("/sign-in/sent")
                    .cookie(cookie)
                    .exchange()
                    .getResponse()
                    .getStatus();
        }
        return sent.getResponse().getStatus() + sent.getResponse().getHeader(HttpHeaders.LOCATION) + page;
    }
}
