package org.guildhall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.guildhall.people.Device;
import org.guildhall.people.Register;
import org.guildhall.people.SignIn;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.testing.Demo;
import org.guildhall.testing.GuildhallTest;
import org.guildhall.testing.SwitchableDataSource;
import org.guildhall.testing.TestSessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The second lock, shown with rows: whoever has no business with an institution or an employer sees none of its rows and
 * writes none, in every table there is. A new table without rows in the demo fails here until it has some.
 */
@GuildhallTest
@TestPropertySource(properties = "guildhall.demo=true")
class RowSecurityProofTests {

    /** What everybody reads who is known at all: catalogues that belong to no institution. */
    private static final Set<String> SHARED = Set.of(
            "framework",
            "competency",
            "occupation",
            "competency_group",
            "occupation_competency",
            "competency_relation",
            "competency_broader",
            "competency_group_member",
            "competency_group_broader",
            "occupation_broader",
            "occupation_group_member");

    /** What everybody known may leave, and Guildhall alone reads and clears. */
    private static final Set<String> LETTER_BOXES =
            Set.of("live_signal", "outgoing_letter", "outgoing_text", "event_publication");

    /** What an outsider has themselves, so that they are outsiders of something. */
    private static final Set<String> THEIR_OWN = Set.of("person", "membership", "organisation");

    /** A row for each table that the demo leaves empty, in the order of their references. */
    private static final List<Extra> EXTRA = List.of(
            new Extra(
                    "scheduled_tasks",
                    "(task_name, task_instance, execution_time, picked, version) "
                            + "values ('proof', 'proof', timestamptz '2026-05-14', false, 1)"),
            new Extra("rate_limit", "(id, expires_at) values ('proof', 0)"),
            new Extra(
                    "assistance",
                    "(id, institution_id, administrator_id, administrator_name, person_id, person_name, reason, begun_at, "
                            + "until) select gen_random_uuid(), a.organisation_id, a.person_id, 'Ada', p.id, 'Lina', "
                            + "'They asked', '2026-05-14', '2026-05-15' from membership a, person p "
                            + "where a.role = 'administrator' and p.id <> a.person_id limit 1"),
            new Extra(
                    "passkey",
                    "(id, person_id, credential_id, attested, name, sign_count, backup_eligible, backed_up, transports, "
                            + "made_at) select gen_random_uuid(), id, 'proof', '', 'Phone', 0, false, false, '{}', "
                            + "'2026-05-14' from person limit 1"),
            new Extra(
                    "signed_in",
                    "(id, session_id, person_id, browser, system, way, begun_at) select gen_random_uuid(), s.session_id, "
                            + "p.id, 'Firefox', 'Linux', 'letter', '2026-05-14' from spring_session s, person p limit 1"),
            new Extra(
                    "mobile_number",
                    "(person_id, number) select learner_id, '+34612345678' from placement order by id limit 1"),
            new Extra(
                    "outgoing_text",
                    "(id, person_id, number, kind, body, queued_at) select gen_random_uuid(), learner_id, '+34612345678', "
                            + "'proof', 'proof', timestamptz '2026-05-14' from placement order by id limit 1"),
            new Extra("live_signal", "(topic, at) values (gen_random_uuid(), timestamptz '2036-05-14')"),
            new Extra(
                    "event_publication",
                    "(id, listener_id, event_type, serialized_event, publication_date, completion_date) values "
                            + "(gen_random_uuid(), 'proof', 'proof', '{}', '2026-05-14', '2026-05-14')"),
            new Extra(
                    "letter_hours",
                    "(person_id, quiet_from, quiet_until, days_off, gathering, set_at) select id, '20:00', '07:00', "
                            + "'{6,7}', 'hour', '2026-05-14' from person limit 1"),
            new Extra(
                    "reminder_schedule",
                    "(institution_id, programme_id, kind, around_due, after_raised, pass_on_after, set_at) select "
                            + "institution_id, id, 'logbook.ask.week', '{-2,1}', '{3}', 2, '2026-05-14' from programme "
                            + "limit 1"),
            new Extra(
                    "work",
                    "(id, kind, person, person_name, role, organisation, placements, title, details, came_from, state, "
                            + "ordered_at) select gen_random_uuid(), 'proof.work', person_id, 'Ada', role, "
                            + "organisation_id, '{}', '{}', '{}', '/', 'done', '2026-05-14' from membership limit 1"),
            new Extra(
                    "upload",
                    "(id, person, name, bytes, sha256, kept_at) "
                            + "select gen_random_uuid(), id, 'a.csv', 1, '', '2026-05-14' from person limit 1"),
            new Extra("upload_piece", "(upload, number, bytes) select id, 1, '' from upload limit 1"),
            new Extra(
                    "framework_import",
                    "(id, institution, person_name, started_at, state, classification_name, relations_name) "
                            + "select gen_random_uuid(), id, 'Ada', '2026-05-14', 'done', '', '' from organisation "
                            + "where kind = 'institution' limit 1"),
            new Extra(
                    "import_file",
                    "(id, person_id, organisation_id, target, name, charset, separator, header, mapping, state, total, "
                            + "made_at) select gen_random_uuid(), person_id, organisation_id, 'roster', 'a.csv', 'UTF-8', "
                            + "',', '{}', '{}', 'uploaded', 1, '2026-05-14' from membership where role = 'coordinator' "
                            + "limit 1"),
            new Extra("import_row", "(import_id, line, fields) select id, 2, '' from import_file limit 1"),
            new Extra(
                    "programme_edit",
                    "(programme_version_id, part, revision, person_id, person_name, at) select v.id, 'rubric', 1, "
                            + "m.person_id, 'Ada', '2026-05-14' from programme_version v join membership m "
                            + "on m.organisation_id = v.institution_id limit 1 "
                            + "on conflict (programme_version_id, part) do nothing"),
            new Extra(
                    "application",
                    "(id, opportunity_id, learner_id, institution_id, employer_id, letter, state) "
                            + "select gen_random_uuid(), o.id, p.learner_id, p.institution_id, o.employer_id, '', "
                            + "'submitted' from opportunity o, placement p limit 1"),
            new Extra(
                    "assessment",
                    "(id, placement_id, kind, person_id, person_name, submitted_at) select gen_random_uuid(), id, "
                            + "'self', learner_id, 'Ada', '2026-05-14' from placement limit 1"),
            new Extra(
                    "judgement",
                    "(assessment_id, placement_id, objective_id, level) select a.id, a.placement_id, o.id, 1 "
                            + "from assessment a, objective o limit 1"),
            new Extra(
                    "assessment_release",
                    "(placement_id, released_at, released_by) select id, '2026-05-14', 'Ada' from placement limit 1"),
            new Extra(
                    "assessment_draft",
                    "(placement_id, kind, person_id, objective_id, saved_at) "
                            + "select p.id, 'self', p.learner_id, o.id, '2026-05-14' from placement p, objective o "
                            + "limit 1"),
            new Extra(
                    "assessment_talk",
                    "(placement_id, objective_id, asked_at, asked_by) "
                            + "select p.id, o.id, '2026-05-14', 'Ada' from placement p, objective o limit 1"),
            new Extra(
                    "placement_record",
                    "(id, placement_id, code, learner_name, employer_name, institution_name, programme_title, title, "
                            + "starts_on, ends_on, approved_minutes, outcome, issued_at) select gen_random_uuid(), id, "
                            + "repeat('c', 43), '', '', '', '', '', starts_on, ends_on, 0, 'passed', '2026-05-14' "
                            + "from placement limit 1"),
            new Extra(
                    "placement_record_line",
                    "(record_id, placement_id, position, objective, competencies, target_level) "
                            + "select id, placement_id, 1, '', '{}', 1 from placement_record limit 1"),
            new Extra(
                    "placement_record_revocation",
                    "(record_id, placement_id, revoked_at, revoked_by, reason) "
                            + "select id, placement_id, '2026-05-14', 'Ada', 'Issued twice' from placement_record limit 1"),
            new Extra(
                    "feedback",
                    "(placement_id, id, about, day, giver_id, giver_name, giver_role, text, said_at) select id, "
                            + "gen_random_uuid(), 'day', starts_on, learner_id, 'Ada', 'mentor', 'Well done.', "
                            + "'2026-05-14' from placement limit 1"),
            new Extra(
                    "feedback_rating",
                    "(placement_id, feedback_id, id, by_id, helped, at) select placement_id, id, gen_random_uuid(), "
                            + "giver_id, true, '2026-05-14' from feedback limit 1"),
            new Extra(
                    "feedback_answer",
                    "(placement_id, feedback_id, id, by_id, by_name, text, at) select placement_id, id, "
                            + "gen_random_uuid(), giver_id, 'Ada', 'Yes.', '2026-05-14' from feedback limit 1"),
            new Extra(
                    "feedback_action",
                    "(placement_id, id, feedback_id, learner_id, text, due_on, state, made_at) select placement_id, "
                            + "gen_random_uuid(), id, giver_id, 'Once more', day, 'open', '2026-05-14' "
                            + "from feedback limit 1"),
            new Extra(
                    "feedback_request",
                    "(placement_id, id, day, learner_id, asked_id, asked_name, question, asked_at) select id, "
                            + "gen_random_uuid(), starts_on, learner_id, learner_id, 'Ada', '', '2026-05-14' "
                            + "from placement limit 1"),
            new Extra(
                    "conversation",
                    "(placement_id, id, begun_at) select id, gen_random_uuid(), '2026-05-14' from placement limit 1"),
            new Extra(
                    "message",
                    "(placement_id, conversation_id, id, writer_id, writer_name, writer_role, text, written_at, door) "
                            + "select c.placement_id, c.id, gen_random_uuid(), p.learner_id, 'Ada', 'learner', 'Hello', "
                            + "'2026-05-14', 'session' from conversation c join placement p on p.id = c.placement_id "
                            + "limit 1"),
            new Extra(
                    "conversation_reader",
                    "(placement_id, conversation_id, reader_id, reader_name, newest_id) select placement_id, "
                            + "conversation_id, writer_id, 'Ada', id from message limit 1"));

    private record Extra(String table, String row) {}

    private static final String TABLES = """
            select c.relname::text from pg_class c
             where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
               and has_table_privilege(current_user, c.oid, 'select, insert, update, delete') order by 1
            """;

    private static final String COLUMNS = """
            select attname::text from pg_attribute
             where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped
               and attidentity = '' and attgenerated = '' order by attnum
            """;

    private static final String DENIED = "42501";

    @Autowired
    Demo demo;

    @Autowired
    SwitchableDataSource dataSource;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Register register;

    @Autowired
    SignIn signIn;

    @Autowired
    TestSessions sessions;

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void rows_in_every_table() {
        if (demo.load()) {
            Actor coordinator = demo.actor("coordinator@harbour.example", Role.COORDINATOR);
            signIn.sendLink("coordinator@harbour.example", "browser", new Device("Firefox", "Linux"));
            Cookie session = sessions.of(coordinator.person());
            assertThat(mvc.post()
                            .uri("/programmes")
                            .cookie(session)
                            .with(csrf())
                            .param("_key", UUID.randomUUID().toString())
                            .param("title", "Proof")
                            .param("model", "INTERNSHIP"))
                    .hasStatus(303);
        }
        EXTRA.stream()
                .filter(it -> there(it.table()) == 0)
                .forEach(it -> everything()
                        .sql("insert into " + it.table() + " " + it.row())
                        .update());
    }

    @Test
    void every_table_has_rows_to_be_hidden() {
        assertThat(tables().stream().filter(it -> there(it) == 0).toList())
                .as("tables without a row: let the demo write some, or add one above")
                .isEmpty();
    }

    @Test
    void an_outsider_sees_no_row() {
        List<String> seen = new ArrayList<>();
        outsiders()
                .forEach((who, actor) -> as(actor, () -> {
                    for (String table : tables()) {
                        long rows = count(table);
                        boolean expected = rows == 0
                                || SHARED.contains(table) && !actor.isNobody()
                                || THEIR_OWN.contains(table) && !actor.isNobody() && rows == 1;
                        if (!expected) {
                            seen.add(who + " sees " + rows + " rows of " + table);
                        }
                    }
                }));
        assertThat(seen).isEmpty();
    }

    @Test
    void an_outsider_changes_and_deletes_no_row() {
        List<String> touched = new ArrayList<>();
        outsiders().forEach((who, actor) -> {
            for (String table : system(this::tables)) {
                String column = system(() -> columns(table).getFirst());
                int changed = attempt(actor, "update " + table + " set " + column + " = " + column);
                boolean own = THEIR_OWN.contains(table) && changed == 1 && !table.equals("membership");
                if (changed > 0 && !own) {
                    touched.add(who + " changes " + changed + " rows of " + table);
                }
                int deleted = attempt(actor, "delete from " + table);
                if (deleted > 0 && !(table.equals("membership") && deleted == 1)) {
                    touched.add(who + " deletes " + deleted + " rows of " + table);
                }
            }
        });
        assertThat(touched).isEmpty();
    }

    @Test
    void an_outsider_enters_no_row_like_the_ones_there_are() {
        List<String> entered = new ArrayList<>();
        Map<String, String> samples = new TreeMap<>();
        tables().forEach(table -> samples.put(table, sample(table)));
        outsiders()
                .forEach((who, actor) -> samples.forEach((table, row) -> {
                    String columns = String.join(", ", system(() -> columns(table)));
                    String sql = "insert into " + table + " (" + columns + ") select " + columns
                            + " from jsonb_populate_record(null::" + table + ", cast(:row as jsonb))";
                    boolean letter = LETTER_BOXES.contains(table) && !actor.isNobody();
                    if (!letter && !isDenied(actor, sql, row)) {
                        entered.add(who + " enters a row into " + table);
                    }
                }));
        assertThat(entered).isEmpty();
    }

    @Test
    void another_institution_in_the_same_guild_sees_no_row_of_the_first() {
        OrganisationId first =
                demo.actor("coordinator@harbour.example", Role.COORDINATOR).organisation();
        List<UUID> placements = system(() -> jdbc.sql("select id from placement where institution_id = :id")
                .param("id", first)
                .query(UUID.class)
                .list());
        Actor other = demo.otherCoordinator(first);
        assertThat(rowsOf(other, Set.of("institution_id", "institution", "organisation_id"), first, placements))
                .isEmpty();
    }

    @Test
    void another_employer_of_the_same_institution_sees_no_row_of_the_first() {
        OrganisationId first =
                system(() -> jdbc.sql("select employer_id from placement group by 1 order by count(*) desc, 1 limit 1")
                        .query(OrganisationId.class)
                        .single());
        List<UUID> placements = system(() -> jdbc.sql("select id from placement where employer_id = :id")
                .param("id", first)
                .query(UUID.class)
                .list());
        Actor other = demo.otherLead(first);
        assertThat(rowsOf(other, Set.of("employer_id", "organisation_id"), first, placements))
                .isEmpty();
    }

    @Test
    void who_comes_by_a_link_sees_its_placement_and_nothing_else_of_their_organisation() {
        record Asked(UUID id, UUID subject, UUID placement, PersonId person, OrganisationId organisation, Role role) {}
        List<Asked> asked = system(() -> jdbc.sql("select distinct on (role) id, subject_id as subject, "
                        + "placement_id as placement, person_id as person, organisation_id as organisation, role "
                        + "from ask where placement_id is not null and role <> 'learner' order by role, id")
                .query(Asked.class)
                .list());
        assertThat(asked).extracting(Asked::role).contains(Role.EMPLOYER_LEAD);
        List<String> seen = new ArrayList<>();
        for (Asked ask : asked) {
            Actor actor = new Actor(
                    ask.person(),
                    "By link",
                    ask.role(),
                    ask.organisation(),
                    new Door.Link(ask.id(), Set.of(ask.subject())),
                    Set.of(ask.placement()));
            as(actor, () -> {
                for (String table : tables()) {
                    String column = table.equals("placement") ? "id" : "placement_id";
                    if (columns(table).contains(column)
                            && !Set.of("happening", "ask").contains(table)) {
                        long others = jdbc.sql("select count(*) from " + table + " where " + column + " <> :id")
                                .param("id", ask.placement())
                                .query(Long.class)
                                .single();
                        if (others > 0) {
                            seen.add(ask.role() + " by link sees " + others + " foreign rows of " + table);
                        }
                    }
                }
                for (String table : List.of("partnership", "enrolment", "opportunity", "site")) {
                    long limit = table.equals("site") ? 5 : 0;
                    if (count(table) > limit) {
                        seen.add(ask.role() + " by link sees " + count(table) + " rows of " + table);
                    }
                }
            });
        }
        assertThat(seen).isEmpty();
    }

    @Test
    void the_application_role_owns_nothing_and_bypasses_nothing() {
        assertThat(jdbc.sql("select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication "
                                + "from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(jdbc.sql("select relname::text from pg_class where relowner = current_user::regrole "
                                + "union all select proname::text from pg_proc where proowner = current_user::regrole")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(jdbc.sql("select roleid::regrole::text from pg_auth_members where member = current_user::regrole")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(jdbc.sql("select has_schema_privilege(current_user, 'public', 'create')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(tables())
                .allSatisfy(table -> assertThat(jdbc.sql("select has_table_privilege(current_user, :table, 'truncate')")
                                .param("table", table)
                                .query(Boolean.class)
                                .single())
                        .isFalse());
    }

    private List<String> rowsOf(Actor actor, Set<String> owners, OrganisationId first, List<UUID> placements) {
        List<String> seen = new ArrayList<>();
        as(actor, () -> {
            for (String table : tables()) {
                for (String column : columns(table)) {
                    boolean owner = owners.contains(column);
                    if (owner || column.equals("placement_id")) {
                        long rows = jdbc.sql("select count(*) from " + table + " where " + column + " = any (:ids)")
                                .param("ids", owner ? List.of(first.value()) : placements)
                                .query(Long.class)
                                .single();
                        if (rows > 0) {
                            seen.add(rows + " rows of " + table + " by " + column);
                        }
                    }
                }
            }
        });
        return seen;
    }

    private Map<String, Actor> outsiders() {
        Map<String, Actor> outsiders = new TreeMap<>();
        outsiders.put("nobody", Actor.nobody());
        outsiders.put("a stranger", stranger(null, Role.LEARNER));
        outsiders.put("a coordinator of another institution", stranger(Register.Kind.INSTITUTION, Role.COORDINATOR));
        outsiders.put("a lead of another employer", stranger(Register.Kind.EMPLOYER, Role.EMPLOYER_LEAD));
        return outsiders;
    }

    private Actor stranger(Register.@org.jspecify.annotations.Nullable Kind of, Role role) {
        return system(() -> {
            Actor guildhall = Acting.current();
            PersonId person = register.person(guildhall, "Stranger", UUID.randomUUID() + "@else.example", "en", "UTC");
            OrganisationId organisation = new OrganisationId(new UUID(0, 0));
            if (of != null) {
                organisation = register.organisation(guildhall, of, "Elsewhere", "GB", "UTC");
                register.grant(guildhall, person, organisation, role);
            }
            return new Actor(person, "Stranger", role, organisation, new Door.Session(), Set.of());
        });
    }

    private List<String> tables() {
        return jdbc.sql(TABLES).query(String.class).list();
    }

    private List<String> columns(String table) {
        return jdbc.sql(COLUMNS).param("table", table).query(String.class).list();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** How many rows there are, whoever may see them. */
    private long there(String table) {
        return everything()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private JdbcClient everything() {
        return JdbcClient.create(dataSource.database().superuser());
    }

    private String sample(String table) {
        return everything()
                .sql("select to_jsonb(t)::text from " + table + " t limit 1")
                .query(String.class)
                .single();
    }

    /** How many rows an actor reaches with a statement, which is taken back; none where it is refused. */
    private int attempt(Actor actor, String sql) {
        try {
            return Acting.as(
                    actor,
                    () -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
                        status.setRollbackOnly();
                        return jdbc.sql(sql).update();
                    })));
        } catch (DataAccessException refused) {
            return isDenied(refused) ? 0 : 1;
        }
    }

    private boolean isDenied(Actor actor, String sql, String row) {
        try {
            as(actor, () -> jdbc.sql(sql).param("row", row).update());
            return false;
        } catch (DataAccessException refused) {
            return isDenied(refused);
        }
    }

    private static boolean isDenied(DataAccessException refused) {
        return refused.getRootCause() instanceof SQLException cause && DENIED.equals(cause.getSQLState());
    }

    private void as(Actor actor, Runnable work) {
        Acting.as(
                actor,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    work.run();
                }));
    }

    private <T> T system(Supplier<T> work) {
        return Acting.as(
                Actor.system("proof"),
                () -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> work.get())));
    }
}
