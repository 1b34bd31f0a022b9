package org.guildhall.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.guildhall.platform.ids.Ids;
import org.guildhall.platform.work.WorkRunner;
import org.guildhall.testing.ActivePlacement;
import org.guildhall.testing.AtOnce;
import org.guildhall.testing.GuildhallTest;
import org.guildhall.testing.TestSessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of an import over HTTP: what can't be read is said beside its field, and nothing is brought in twice. */
@GuildhallTest
class ImportPagesTests {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestSessions sessions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Imports imports;

    @Autowired
    WorkRunner runner;

    private ActivePlacement here;
    private Cookie coordinator = new Cookie("none", "none");

    @BeforeEach
    void a_cohort_is_open() {
        here = ActivePlacement.in(context);
        coordinator = sessions.of(here.coordinator().person());
        here.system(() -> jdbc.sql(
                        "insert into cohort (id, programme_version_id, institution_id, name, starts_on, ends_on) "
                                + "select :id, id, institution_id, 'Summer', :starts, :ends from programme_version "
                                + "where institution_id = :college")
                .param("id", Ids.next())
                .param("starts", LocalDate.of(2026, 6, 1))
                .param("ends", LocalDate.of(2026, 12, 1))
                .param("college", here.coordinator().organisation())
                .update());
    }

    @Test
    void what_cannot_be_read_is_said_at_its_field_with_what_to_do_and_the_choice_is_kept() {
        refused(new byte[0], "The file is empty");
        refused(bytes(" \n\n , \n"), "The file is empty");
        refused(bytes("name,email\n"), "no row below them");
        refused(new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0}, "This is an Excel workbook");
        refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, "This is no text");
        byte[] noise = new byte[5000];
        new Random(3).nextBytes(noise);
        refused(noise, "This is no text");
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.writeBytes(bytes("name,email\nZoë ÄÖÜ àéî,zoe@x.example\n"));
        mixed.writeBytes(new byte[] {'J', (byte) 0xF6, ',', 'j', '\n'});
        refused(mixed.toByteArray(), "Line 3 holds bytes that are not UTF-8");
        refused(bytes("name,note\nA,ok\nB," + "x".repeat(10 * 1024 * 1024) + "\n"), "Line 3, column “note”");
        refused(bytes("a,b\n" + "1,".repeat(300) + "\n"), "Line 2 has more than 200 columns");
        refused(bytes("name,email,Name\nA,b,c\n"), "Two columns have the same name");
        refused(bytes("name,note\nA,ok\nB,\"never closed\nC,d\n"), "cannot be read after line");
        refused(bytes("a".repeat(21 * 1024 * 1024)), "21 MB");
        assertThat(files()).as("nothing of it is kept").isZero();
    }

    @Test
    void what_is_something_else_under_the_name_of_a_table_is_refused_and_named() {
        refused(bytes("<!doctype html>\n<html><body><script>alert(1)</script>,a\nb,c\n"), "text/html");
        refused(
                bytes("<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x()\"/>\n"),
                "image/svg+xml");
        refused(bytes("%PDF-1.7\n1,2\n3,4\n"), "application/pdf");
        refused(bytes("{\\rtf1 a,b\nc,d}\n"), "application/rtf");
        refused(bytes("#!/bin/sh\nrm -rf /,x\n"), "application/x-sh");
        assertThat(files()).as("nothing of it is kept").isZero();
    }

    @Test
    void a_table_whose_cells_look_like_something_else_is_a_table() {
        String key = "name,email,note\nLina,lina@x.example,<b>bold</b> <script>alert(1)</script>\n";
        assertThat(upload(bytes(key), "pupils.csv", "RECOGNISE", UUID.randomUUID()))
                .hasStatus(303);
        assertThat(upload(bytes("From,Subject\na@x.example,Hello\n"), "pupils.csv", "RECOGNISE", UUID.randomUUID()))
                .hasStatus(303);
    }

    private void refused(byte[] file, String why) {
        assertThat(upload(file, "pupils.csv", "RECOGNISE", UUID.randomUUID()))
                .hasStatus(422)
                .bodyText()
                .contains(why, "id=\"file-error\"", "href=\"#file\"");
    }

    @Test
    void the_way_of_reading_that_was_chosen_stays_chosen() {
        assertThat(upload("name\nZoë\n".getBytes(WINDOWS), "pupils.csv", "UTF_8", UUID.randomUUID()))
                .hasStatus(422)
                .bodyText()
                .containsPattern("value=\"UTF_8\"[^>]*(selected|checked)")
                .contains("not UTF-8");
        MvcTestResult none = mvc.post()
                .uri("/imports/new/roster")
                .multipart()
                .cookie(coordinator)
                .with(csrf())
                .param("reading", "WINDOWS_1256")
                .exchange();
        assertThat(none)
                .hasStatus(422)
                .bodyText()
                .contains("Choose a file.")
                .containsPattern("value=\"WINDOWS_1256\"[^>]*(selected|checked)");
    }

    @Test
    void what_spreadsheets_write_is_read() {
        String text = "Name;E-mail;Cohort\r\n\"Haddad,\r\nLina\";lina@read.example;Summer\r\n"
                + "\"Jo \"\"J\"\" Weber\";jo@read.example;Summer\r\n";
        for (byte[] file : List.of(
                bytes(text),
                bytes("\uFEFF" + text),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                bytes("sep=;\r\n" + text),
                text.getBytes(WINDOWS))) {
            MvcTestResult kept = upload(file, "C:\\pupils\\roster.csv", "RECOGNISE", UUID.randomUUID());
            assertThat(kept).hasStatus(303);
            assertThat(get(location(kept)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("roster.csv", "lina@read.example", "Jo \"J\" Weber")
                    .doesNotContain("C:\\pupils", "\uFEFF");
        }
    }

    @Test
    void a_file_sent_twice_is_kept_once_and_a_confirmation_sent_twice_writes_once() throws Exception {
        UUID key = UUID.randomUUID();
        byte[] file =
                bytes("Name,E-mail,Cohort\nLina Haddad,lina@twice.example,Summer\n,nobody@twice.example,Summer\n");
        MvcTestResult first = upload(file, "a.csv", "RECOGNISE", key);
        MvcTestResult second = upload(file, "a.csv", "RECOGNISE", key);
        assertThat(first).hasStatus(303);
        assertThat(second).hasStatus(303).hasHeader(HttpHeaders.LOCATION, location(first));
        assertThat(files()).isEqualTo(1);
        String id = location(first).replaceAll("/imports/|/columns", "");

        String columns = "/imports/" + id + "/columns";
        MvcTestResult lacking = mvc.post()
                .uri(columns)
                .cookie(coordinator)
                .with(csrf())
                .param("name", "#0")
                .param("email", "")
                .param("cohort", "#2")
                .exchange();
        assertThat(lacking)
                .hasStatus(422)
                .bodyText()
                .contains("Choose the column. Every row needs it.", "id=\"email-error\"")
                .containsPattern("value=\"#2\"[^>]*selected");
        assertThat(map(columns, UUID.randomUUID())).hasStatus(303);
        run(id);
        assertThat(get("/imports/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("1 row cannot be used as it is", "Write 1 row", "/confirmations");
        assertThat(people()).as("a dry run writes nothing").isZero();

        List<MvcTestResult> both = AtOnce.all(() -> confirm(id), () -> confirm(id), () -> confirm(id));
        assertThat(AtOnce.statuses(both)).containsExactly(303, 303, 303);
        run(id);
        assertThat(people()).isEqualTo(1);
        assertThat(get("/imports/" + id)).bodyText().contains("1 row is written.");
        assertThat(map(columns, UUID.randomUUID()))
                .as("a file that was written is not mapped again")
                .hasStatus(403);
    }

    @Test
    void anothers_file_is_not_there_and_who_may_not_bring_reads_why() {
        MvcTestResult kept = upload(bytes("Name,E-mail\nA,a@x.example\n"), "a.csv", "RECOGNISE", UUID.randomUUID());
        String page = location(kept);
        Cookie other = sessions.of(ActivePlacement.in(context).coordinator().person());
        assertThat(mvc.get().uri(page).cookie(other)).hasStatus(404);
        assertThat(mvc.post()
                        .uri(page.replace("/columns", "/removals"))
                        .cookie(other)
                        .with(csrf()))
                .hasStatus(404);
        Cookie learner = sessions.of(here.learner().person());
        assertThat(mvc.get().uri("/imports/new/roster").cookie(learner)).hasStatus(403);
        assertThat(mvc.get().uri(page).cookie(learner)).hasStatus(404);
        assertThat(mvc.get().uri("/imports/new/nonsense").cookie(coordinator)).hasStatus(404);
    }

    private MvcTestResult upload(byte[] file, String name, String reading, UUID key) {
        return mvc.post()
                .uri("/imports/new/roster")
                .multipart()
                .part(new MockPart("file", name, file))
                .cookie(coordinator)
                .with(csrf())
                .param("reading", reading)
                .param("_key", key.toString())
                .exchange();
    }

    private MvcTestResult map(String columns, UUID key) {
        return mvc.post()
                .uri(columns)
                .cookie(coordinator)
                .with(csrf())
                .param("_key", key.toString())
                .param("name", "#0")
                .param("email", "#1")
                .param("cohort", "#2")
                .exchange();
    }

    private MvcTestResult confirm(String id) {
        return mvc.post()
                .uri("/imports/" + id + "/confirmations")
                .cookie(coordinator)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).cookie(coordinator).exchange();
    }

    private void run(String id) {
        ImportId file = new ImportId(UUID.fromString(id));
        runner.run(Objects.requireNonNull(ActivePlacement.as(
                here.coordinator(), () -> imports.view(here.coordinator(), file).work())));
    }

    private static String location(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getHeader(HttpHeaders.LOCATION));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private long files() {
        return here.system(() -> jdbc.sql("select count(*) from import_file where person_id = :person")
                .param("person", here.coordinator().person())
                .query(Long.class)
                .single());
    }

    private long people() {
        return here.system(() -> jdbc.sql("select count(*) from person where email like '%@twice.example'")
                .query(Long.class)
                .single());
    }
}
