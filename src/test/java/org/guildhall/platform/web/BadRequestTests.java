package org.guildhall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.RequestDispatcher;
import org.guildhall.testing.GuildhallTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What goes wrong before a controller is reached still ends on a page that helps. */
@GuildhallTest
class BadRequestTests {

    private static final String TYPED = "Sorted the <records> with Ana.";

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 413, 415, 500, 503})
    void every_status_has_a_page_with_a_way_on(int status) {
        assertThat(mvc.get().uri("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status))
                .hasStatus(status)
                .bodyText()
                .contains("<h1", "href=\"/\"")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/programmes/no-id", "/placements/42", "/asks/1/successor"})
    void an_address_that_is_none_leads_to_a_page(String path) {
        assertThat(mvc.get().uri(path)).hasStatus(404).bodyText().contains("<h1");
    }

    @Test
    void a_form_that_could_not_be_trusted_keeps_what_was_typed_and_may_be_sent_again() {
        assertThat(refused("same-origin"))
                .hasStatus(403)
                .bodyText()
                .contains("Sorted the &lt;records> with Ana.", "action=\"/placements/1/days/2026-05-12\"", "_csrf")
                .doesNotContain("old-token");
    }

    @Test
    void what_another_site_sent_is_not_offered_to_be_sent_again() {
        assertThat(refused("cross-site")).hasStatus(403).bodyText().doesNotContain("Sorted the");
    }

    private MvcTestResult refused(String from) {
        return mvc.post()
                .uri("/error")
                .with(csrf())
                .header("Sec-Fetch-Site", from)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/placements/1/days/2026-05-12")
                .requestAttr(WebAttributes.ACCESS_DENIED_403, new MissingCsrfTokenException("old-token"))
                .param("text", TYPED)
                .exchange();
    }
}
