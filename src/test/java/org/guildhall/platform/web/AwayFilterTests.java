package org.guildhall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.transaction.TransactionSystemException;

/** What a person sees while the database is away: where they stand, and what they typed. */
class AwayFilterTests {

    private final AwayFilter filter = new AwayFilter(
            new PageHandler(TemplateEngine.createPrecompiled(ContentType.Html)), InstantSource.system(), false);

    @Test
    void a_page_that_cannot_be_shown_says_so_and_can_be_asked_for_again() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/inbox");
        request.setQueryString("after=7");
        MockHttpServletResponse response = answer(request, failing("57P01"));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("10");
        assertThat(text(response)).contains("is not answering", "href=\"/inbox?after=7\"");
    }

    @Test
    void what_was_typed_comes_back_under_the_key_it_had() throws Exception {
        MockHttpServletRequest request = form();
        request.addParameter("_key", "0197a1b2-0000-7000-8000-000000000001");
        request.addParameter("text", "Today I led the meeting with <the> client.");
        MockHttpServletResponse response = answer(request, failing("08006"));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(text(response))
                .contains("action=\"/placements/1/days/2036-05-14\"")
                .contains("name=\"_key\" value=\"0197a1b2-0000-7000-8000-000000000001\"")
                .contains("Today I led the meeting with &lt;the> client.");
    }

    @Test
    void a_full_disk_has_words_of_its_own() throws Exception {
        assertThat(text(answer(form(), failing("53100")))).contains("The disk of this Guildhall is full");
    }

    @Test
    void it_is_said_in_the_language_of_the_browser() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/home");
        request.addPreferredLocale(java.util.Locale.of("ar", "LB"));
        assertThat(text(answer(request, failing("08001")))).contains("dir=\"rtl\"", "لحظة واحدة");
    }

    @Test
    void a_connection_that_could_not_be_rolled_back_either_is_away() throws Exception {
        TransactionSystemException rollback =
                new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        rollback.initApplicationException(
                new DataAccessResourceFailureException("broken", new SQLException("broken", "57P01")));
        MockHttpServletResponse response = answer(form(), throwing(rollback));
        assertThat(response.getStatus()).isEqualTo(503);
    }

    @Test
    void what_hid_a_failure_that_is_not_the_databases_hides_it_no_longer() {
        TransactionSystemException rollback =
                new TransactionSystemException("rollback failed", new SQLException("bad", "42601"));
        rollback.initApplicationException(new IllegalStateException("a fault of ours"));
        assertThatThrownBy(() -> answer(form(), throwing(rollback))).isInstanceOf(ServletException.class);
    }

    @Test
    void the_page_asks_nothing_of_the_session_that_is_in_the_database_too() throws Exception {
        MockHttpServletRequest request = form();
        request.setAttribute(CsrfToken.class.getName(), (CsrfToken) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {CsrfToken.class}, (proxy, method, arguments) -> {
                    throw new IllegalStateException("The database is away");
                }));
        assertThat(answer(request, failing("57P01")).getStatus()).isEqualTo(503);
    }

    @Test
    void whatever_else_goes_wrong_goes_on() {
        assertThatThrownBy(() -> answer(form(), failing("23505"))).isInstanceOf(ServletException.class);
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request, FilterChain chain)
            throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, chain);
        return response;
    }

    private static MockHttpServletRequest form() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/placements/1/days/2036-05-14");
        request.setContentType("application/x-www-form-urlencoded");
        return request;
    }

    private static FilterChain throwing(RuntimeException failure) {
        return (request, response) -> {
            throw new ServletException(failure);
        };
    }

    private static FilterChain failing(String state) {
        return (request, response) -> {
            throw new ServletException(
                    new DataAccessResourceFailureException("no", new SQLException("the database's own words", state)));
        };
    }

    private static String text(MockHttpServletResponse response) throws UnsupportedEncodingException {
        return response.getContentAsString();
    }
}
