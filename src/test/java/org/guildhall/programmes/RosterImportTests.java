package org.guildhall.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guildhall.imports.ImportColumn;
import org.guildhall.imports.ImportCounts;
import org.guildhall.imports.ImportFile;
import org.guildhall.imports.ImportId;
import org.guildhall.imports.ImportState;
import org.guildhall.imports.ImportTarget;
import org.guildhall.imports.Imports;
import org.guildhall.imports.JudgedRow;
import org.guildhall.imports.RowProblem;
import org.guildhall.imports.Verdict;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.ids.Ids;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.work.WorkRunner;
import org.guildhall.testing.ActivePlacement;
import org.guildhall.testing.GuildhallTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A coordinator brings a roster: what would happen is told first, then it happens once, however often it is brought. */
@GuildhallTest
class RosterImportTests {

    @Autowired
    Imports imports;

    @Autowired
    Rosters rosters;

    @Autowired
    WorkRunner runner;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private Actor coordinator = Actor.nobody();
    private String tutor = "";
    private ActivePlacement here;

    @BeforeEach
    void open() {
        here = ActivePlacement.in(context);
        coordinator = here.coordinator();
        tutor = one(
                "select email from person where id = '" + here.tutor().person().value() + "'");
        cohort("Spring", LocalDate.of(2026, 3, 1));
        cohort("Summer", LocalDate.of(2026, 6, 1));
        cohort("Autumn 1999", LocalDate.of(1999, 9, 1));
    }

    private void cohort(String name, LocalDate starts) {
        here.system(() -> jdbc.sql(
                        "insert into cohort (id, programme_version_id, institution_id, name, starts_on, ends_on) "
                                + "select :id, id, institution_id, :name, :starts, :ends from programme_version "
                                + "where institution_id = :college")
                .param("id", Ids.next())
                .param("name", name)
                .param("starts", starts)
                .param("ends", starts.plusMonths(6))
                .param("college", coordinator.organisation())
                .update());
    }

    @Test
    void a_dry_run_names_each_bad_row_and_writes_nothing() {
        ImportId id = checked("""
                given name;family name;email;cohort;learner number;tutor email;language
                Amira;Haddad;amira@new.example;%1$s;N-1;%2$s;العربية
                Suharto;;suharto@new.example;%1$s;N-2;;
                ;;nobody@new.example;%1$s;;;
                Bad;Address;at new.example;%1$s;;;
                Amira;Again;AMIRA@new.example;%1$s;;;
                No;Tutor;notutor@new.example;%1$s;;nobody@college.example;
                No;Cohort;nocohort@new.example;Autumn 1899;;;
                Old;Cohort;old@new.example;autumn 1999;;;
                No;Language;nolanguage@new.example;%1$s;;;klingon
                Number;Twice;number@new.example;%1$s;N-1;;
                Too;Few;few@new.example
                """.formatted("Summer", tutor));

        assertThat(counts(id)).isEqualTo(new ImportCounts(2, 0, 0, 0, 9));
        assertThat(rows(id, Verdict.Kind.REFUSED))
                .extracting(row -> row.line() + " " + row.problems().getFirst().column() + " "
                        + row.problems().getFirst().key())
                .containsExactly(
                        "4 name programmes.roster.name-missing",
                        "5 email programmes.roster.email-wrong",
                        "6 email programmes.roster.twice",
                        "7 tutor programmes.roster.tutor-unknown",
                        "8 cohort programmes.roster.cohort-unknown",
                        "9 cohort programmes.roster.cohort-closed",
                        "10 language programmes.roster.language-unknown",
                        "11 number programmes.roster.number-twice",
                        "12  imports.problem.fields");
        assertThat(people("%@new.example")).isZero();
    }

    @Test
    void what_is_confirmed_is_written_once_and_the_same_file_changes_nothing() {
        String text =
                "Name,E-mail,Cohort,Number,Language\nليلى,layla@once.example,%s,O-1,ar\nJo,jo@once.example,%s,,fr-CA\n"
                        .formatted("Summer", "summer");
        ImportId id = checked(text);
        confirm(id);
        as(coordinator, () -> imports.confirm(coordinator, id));

        assertThat(state(id)).isEqualTo(ImportState.DONE);
        assertThat(people("%@once.example")).isEqualTo(2);
        assertThat(one("select name || language from person where email = 'layla@once.example'"))
                .isEqualTo("ليلىar");
        ImportId again = checked(text);
        assertThat(counts(again)).isEqualTo(new ImportCounts(0, 0, 2, 0, 0));
        assertThatThrownBy(() -> as(coordinator, () -> imports.confirm(coordinator, again)))
                .isInstanceOf(Forbidden.class);
        ImportId changed = checked(text.replace("O-1", "O-2").replace(",,fr-CA", ",O-3,fr"));
        assertThat(counts(changed)).isEqualTo(new ImportCounts(0, 2, 0, 0, 0));
        confirm(changed);
        assertThat(one("select reference from enrolment e join person p on p.id = e.person_id "
                        + "where p.email = 'layla@once.example'"))
                .isEqualTo("O-2");
    }

    @Test
    void a_death_in_the_middle_of_a_batch_leaves_whole_batches_and_the_next_run_brings_the_rest_once() {
        String text = "name,email,cohort\n"
                + IntStream.rangeClosed(1, 700)
                        .mapToObj(at -> "N %d,n%d@death.example,Summer\n".formatted(at, at))
                        .collect(Collectors.joining());
        ImportId id = checked(text);
        as(coordinator, () -> imports.confirm(coordinator, id));
        var work = Objects.requireNonNull(
                as(coordinator, () -> imports.view(coordinator, id)).work());

        var run = new AtomicReference<CompletableFuture<Void>>();
        here.system(() -> {
            // the third batch has enrolled its people by the time it comes to mark this row, and waits here
            jdbc.sql("select 1 from import_row where import_id = :id and line = 600 for update")
                    .param("id", id)
                    .query(Integer.class)
                    .single();
            run.set(CompletableFuture.runAsync(() -> runner.run(work)));
            return killed();
        });

        assertThat(run.get()).failsWithin(Duration.ofSeconds(30));
        assertThat(enrolled("%@death.example")).as("two whole batches").isEqualTo(500);
        assertThat(state(id)).isEqualTo(ImportState.WRITING);

        runner.run(work);

        assertThat(state(id)).isEqualTo(ImportState.DONE);
        assertThat(people("%@death.example")).isEqualTo(700);
        assertThat(enrolled("%@death.example")).isEqualTo(700);
        assertThat(counts(id)).isEqualTo(new ImportCounts(700, 0, 0, 0, 0));
        assertThat(counts(checked(text))).isEqualTo(new ImportCounts(0, 0, 700, 0, 0));
    }

    /** Ends the connection that waits for this one, as the death of a node would. */
    private boolean killed() {
        for (int tries = 0; tries < 3000; tries++) {
            jdbc.sql("select pg_sleep(0.01) is null").query(Boolean.class).single();
            List<Boolean> ended = jdbc.sql("""
                            select pg_terminate_backend(pid) from pg_locks
                             where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))
                            """).query(Boolean.class).list();
            if (ended.contains(true)) {
                return true;
            }
        }
        throw new AssertionError("nobody came to the locked row");
    }

    @Test
    void the_template_can_be_brought_as_it_is() {
        List<String> header = as(coordinator, () -> imports.columns(coordinator, "roster")).stream()
                .map(column -> column.headers().getFirst())
                .toList();
        String text = String.join(",", header) + "\n"
                + as(coordinator, () -> imports.examples(coordinator, "roster")).stream()
                        .map(row -> String.join(",", row))
                        .collect(Collectors.joining("\n"));

        assertThat(counts(checked(text)).refused()).isZero();
        assertThat(as(coordinator, () -> imports.missing(coordinator, "roster")))
                .isEmpty();
    }

    @Test
    void where_no_cohort_takes_learners_the_page_says_what_to_do_first() {
        here.system(() -> jdbc.sql("update cohort set ends_on = '1999-12-31', starts_on = '1999-01-01' "
                        + "where institution_id = :college")
                .param("college", coordinator.organisation())
                .update());

        assertThat(as(coordinator, () -> imports.missing(coordinator, "roster")))
                .map(ImportTarget.Missing::path)
                .hasValue("/programmes");
    }

    @Test
    void what_is_exported_comes_back_unchanged() {
        confirm(checked(
                "name,email,cohort,tutor,language\n=Tricky,t@back.example,Spring,%s,es\n李雷,l@back.example,Spring,,\n"
                        .formatted(tutor)));
        byte[] exported = as(coordinator, () -> rosters.download(coordinator, "", Rosters.order(null)));

        assertThat(new String(exported, StandardCharsets.UTF_8)).contains("李雷", "'=Tricky", tutor);
        assertThat(counts(checked(exported))).isEqualTo(new ImportCounts(0, 0, 2, 0, 0));
    }

    @Test
    void a_learner_of_another_cohort_at_the_same_time_is_named_with_it() {
        confirm(checked("name,email,cohort\nA,a@elsewhere.example,Spring\n"));
        ImportId id = checked("name,email,cohort\nA,a@elsewhere.example,Summer\n");

        assertThat(rows(id, Verdict.Kind.REFUSED).getFirst().problems())
                .extracting(RowProblem::key)
                .containsExactly("programmes.roster.elsewhere");
    }

    @Test
    void nobody_else_finds_the_file_and_learners_bring_none() {
        ImportId id = checked("name,email,cohort\nA,a@private.example,%s\n".formatted("Summer"));
        Actor lead = new Actor(
                here.tutor().person(),
                "",
                Role.CURRICULUM_LEAD,
                coordinator.organisation(),
                new Door.Session(),
                Set.of());
        Actor other = ActivePlacement.in(context).coordinator();
        Actor learner = here.learner();

        for (Actor stranger : List.of(lead, other, learner)) {
            assertThatThrownBy(() -> as(stranger, () -> imports.view(stranger, id)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(stranger, () -> imports.confirm(stranger, id)))
                    .isInstanceOf(NotFound.class);
            assertThat(as(stranger, () -> imports.rows(stranger, id, Verdict.Kind.FRESH, null, 10))
                            .rows())
                    .isEmpty();
        }
        assertThatThrownBy(() -> as(learner, () -> imports.target(learner, "roster")))
                .isInstanceOf(Forbidden.class);
        for (Role role : Role.values()) {
            Actor actor =
                    new Actor(coordinator.person(), "", role, coordinator.organisation(), new Door.Session(), Set.of());
            boolean may = role == Role.COORDINATOR || role == Role.CURRICULUM_LEAD || role == Role.SYSTEM;
            assertThat(ProgrammeAccess.may(actor, ProgrammeAccess.Act.ENROL, ProgrammeVersion.State.PUBLISHED)
                            .isAllowed())
                    .as(role.name())
                    .isEqualTo(may);
        }
    }

    @Test
    void five_thousand_rows_are_enrolled_and_a_run_that_was_cut_short_goes_on_without_doubling() {
        String rows = IntStream.rangeClosed(1, 5000)
                .mapToObj(it -> "Learner %d,learner%d@many.example,%s,M-%d".formatted(it, it, "Summer", it))
                .collect(Collectors.joining("\n", "name,email,cohort,number\n", "\n"));
        ImportId id = checked(rows);
        assertThat(counts(id)).isEqualTo(new ImportCounts(5000, 0, 0, 0, 0));
        // as if the first run had written a part and died before it could say so
        here.system(() -> jdbc.sql("update import_row set written = line < 400 where import_id = :id")
                .param("id", id)
                .update());
        confirm(id);
        assertThat(people("%@many.example"))
                .as("rows that are marked are not written again")
                .isEqualTo(4602);
        here.system(() -> jdbc.sql("update import_row set written = false where import_id = :id")
                .param("id", id)
                .update());
        here.system(() -> jdbc.sql("update import_file set state = 'checked' where id = :id")
                .param("id", id)
                .update());
        confirm(id);

        assertThat(people("%@many.example")).isEqualTo(5000);
        assertThat(one("select count(*) from enrolment where reference like 'M-%'"))
                .isEqualTo("5000");
        assertThat(counts(id)).isEqualTo(new ImportCounts(398, 0, 4602, 0, 0));
    }

    private ImportId checked(String text) {
        return checked(text.getBytes(StandardCharsets.UTF_8));
    }

    private ImportId checked(byte[] bytes) {
        Imports.Upload upload =
                as(coordinator, () -> imports.upload(coordinator, "roster", "C:\\lists\\roster.csv", bytes, ""));
        ImportId id = ((Imports.Upload.Kept) upload).id();
        ImportFile file = as(coordinator, () -> imports.view(coordinator, id));
        assertThat(file.name()).isEqualTo("roster.csv");
        List<ImportColumn> columns = as(coordinator, () -> imports.columns(coordinator, "roster"));
        Map<String, String> guessed = IntStream.range(0, columns.size())
                .boxed()
                .collect(Collectors.toMap(
                        at -> columns.get(at).name(), at -> file.mapping().get(at)));
        assertThat(as(coordinator, () -> imports.map(coordinator, id, guessed))).isEmpty();
        work(id);
        assertThat(state(id)).isEqualTo(ImportState.CHECKED);
        return id;
    }

    private void confirm(ImportId id) {
        as(coordinator, () -> imports.confirm(coordinator, id));
        work(id);
        assertThat(state(id)).isEqualTo(ImportState.DONE);
    }

    private void work(ImportId id) {
        runner.run(Objects.requireNonNull(
                as(coordinator, () -> imports.view(coordinator, id)).work()));
    }

    private ImportState state(ImportId id) {
        return as(coordinator, () -> imports.view(coordinator, id)).state();
    }

    private ImportCounts counts(ImportId id) {
        return as(coordinator, () -> imports.counts(coordinator, id));
    }

    private List<JudgedRow> rows(ImportId id, Verdict.Kind kind) {
        return as(coordinator, () -> imports.rows(coordinator, id, kind, null, 50))
                .rows();
    }

    private int enrolled(String email) {
        return Integer.parseInt(one("select count(*) from enrolment e join person p on p.id = e.person_id "
                + "where p.email like '" + email + "'"));
    }

    private int people(String email) {
        return Integer.parseInt(one("select count(*) from person where email like '" + email + "'"));
    }

    private String one(String sql) {
        return here.system(() -> jdbc.sql("select cast((" + sql + ") as text)")
                .query(String.class)
                .single());
    }

    private static void as(Actor actor, Runnable work) {
        Acting.as(actor, work);
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, work);
    }
}
