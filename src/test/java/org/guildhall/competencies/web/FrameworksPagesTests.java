package org.guildhall.competencies.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.guildhall.people.Register;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.ids.Ids;
import org.guildhall.platform.work.WorkId;
import org.guildhall.platform.work.WorkRunner;
import org.guildhall.testing.GuildhallTest;
import org.guildhall.testing.TestSessions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The import as plain pages and forms: everything here works without JavaScript. */
@GuildhallTest
class FrameworksPagesTests {

    private static final Actor SYSTEM = Actor.system("test");
    private static final String FOLDER = "/demo/esco-excerpt/";
    private static final String CLASSIFICATION = "esco-1.1.1-classification-en-csv.zip";
    private static final String RELATIONS = "esco-1.1.1-relations-csv.zip";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestSessions sessions;

    @Autowired
    Register register;

    @Autowired
    WorkRunner runner;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_curriculum_lead_imports_watches_leaves_comes_back_and_reads_what_came_of_it() throws IOException {
        Cookie lead = somebody(Role.CURRICULUM_LEAD);
        assertThat(page(lead, "/competencies/frameworks")).contains("/competencies/frameworks/imports/new");
        assertThat(page(lead, "/competencies/frameworks/imports/new")).contains("multipart/form-data");

        MvcTestResult sent = send(lead, excerpt(CLASSIFICATION), excerpt(RELATIONS));
        assertThat(sent).hasStatus(303);
        String work = Objects.requireNonNull(sent.getResponse().getHeader(HttpHeaders.LOCATION));
        assertThat(page(lead, work))
                .contains("<noscript>", "See how far it is now", work + "/stops", "Import of ESCO 1.1.1");
        assertThat(page(lead, "/competencies/frameworks")).contains(work);

        runner.run(new WorkId(UUID.fromString(work.substring("/work/".length()))));

        assertThat(page(lead, work)).contains("Done", "rows new", "/competencies/frameworks");
        assertThat(page(lead, "/competencies/frameworks"))
                .contains(
                        "This service uses the ESCO classification of the European Commission.", "imported esco-1.1.1");
        assertThat(mvc.get().uri(work).cookie(somebody(Role.CURRICULUM_LEAD)))
                .as("somebody else")
                .hasStatus(404);
    }

    @Test
    void a_wrong_or_missing_zip_is_said_at_its_field_and_may_be_mended() throws IOException {
        Cookie lead = somebody(Role.ADMINISTRATOR);
        byte[] none = new byte[0];
        assertThat(send(lead, none, none)).hasStatus(422).bodyText().contains("Choose the zip with the relations.");
        assertThat(send(lead, "x".getBytes(StandardCharsets.UTF_8), excerpt(RELATIONS)))
                .hasStatus(422)
                .bodyText()
                .contains("is not a zip file", "id=\"classification-error\"");
        assertThat(send(lead, excerpt(CLASSIFICATION), excerpt(CLASSIFICATION)))
                .hasStatus(422)
                .bodyText()
                .contains("does not hold ESCO’s relations", "id=\"relations-error\"");
    }

    @Test
    void who_may_not_import_reads_why_and_finds_no_button() throws IOException {
        Cookie tutor = somebody(Role.ACADEMIC_TUTOR);
        assertThat(page(tutor, "/competencies/frameworks")).doesNotContain("imports/new");
        assertThat(mvc.get().uri("/competencies/frameworks/imports/new").cookie(tutor))
                .hasStatus(403)
                .bodyText()
                .contains("Ask one of them");
        assertThat(send(tutor, excerpt(CLASSIFICATION), excerpt(RELATIONS))).hasStatus(403);
    }

    private String page(Cookie who, String path) {
        MvcTestResult result = mvc.get().uri(path).cookie(who).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult send(Cookie who, byte[] classification, byte[] relations) {
        return mvc.post()
                .uri("/competencies/frameworks/imports")
                .multipart()
                .file(file("classification", CLASSIFICATION, classification))
                .file(file("relations", RELATIONS, relations))
                .param("_key", UUID.randomUUID().toString())
                .cookie(who)
                .with(csrf())
                .exchange();
    }

    private static MockMultipartFile file(String field, String name, byte[] bytes) {
        return new MockMultipartFile(field, name, "application/zip", bytes);
    }

    private Cookie somebody(Role role) {
        PersonId somebody = Acting.as(
                SYSTEM,
                () -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
                    OrganisationId college = register.organisation(
                            SYSTEM, Register.Kind.INSTITUTION, "Harbour College", "GB", "Europe/London");
                    PersonId person =
                            register.person(SYSTEM, "Imke Vos", Ids.next() + "@pages.example", "en", "Europe/London");
                    register.grant(SYSTEM, person, college, role);
                    return person;
                })));
        return sessions.of(somebody);
    }

    private static byte[] excerpt(String name) throws IOException {
        try (InputStream bytes = FrameworksPagesTests.class.getResourceAsStream(FOLDER + name)) {
            return Objects.requireNonNull(bytes).readAllBytes();
        }
    }
}
