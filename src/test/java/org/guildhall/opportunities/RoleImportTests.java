package org.guildhall.opportunities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guildhall.asks.Ask;
import org.guildhall.asks.Asks;
import org.guildhall.imports.ImportColumn;
import org.guildhall.imports.ImportCounts;
import org.guildhall.imports.ImportFile;
import org.guildhall.imports.ImportId;
import org.guildhall.imports.Imports;
import org.guildhall.imports.Verdict;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.work.WorkRunner;
import org.guildhall.testing.GuildhallTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A coordinator brings a list of roles; learners find them, and somebody answers whoever applies. */
@GuildhallTest
@TestPropertySource(properties = "guildhall.demo=true")
class RoleImportTests {

    private static final Actor SYSTEM = Actor.system("test");
    // the whole public list, where this machine has it
    private static final Path WHOLE = Path.of("../shared/data/internships/summer-2025.csv");

    @Autowired
    Imports imports;

    @Autowired
    WorkRunner runner;

    @Autowired
    Opportunities opportunities;

    @Autowired
    Entrusting entrusting;

    @Autowired
    Asks asks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private Actor coordinator = Actor.nobody();
    private Actor learner = Actor.nobody();

    @BeforeEach
    void open() {
        coordinator = actor("coordinator@harbour.example", Role.COORDINATOR);
        learner = actor("learner31@harbour.example", Role.LEARNER);
    }

    @Test
    void a_list_is_brought_once_with_its_duplicates_found_and_its_places_understood() throws IOException {
        byte[] excerpt;
        try (InputStream file = getClass().getResourceAsStream("/opportunities/summer-2025-excerpt.csv")) {
            excerpt = Objects.requireNonNull(file).readAllBytes();
        }
        ImportId id = checked(excerpt);
        ImportCounts found = counts(id);
        assertThat(found.refused()).isZero();
        assertThat(found.repeated()).isGreaterThan(1);
        assertThat(found.fresh() + found.repeated()).isEqualTo(71);
        assertThat(one("select count(*) from opportunity where source = 'list'"))
                .isEqualTo("0");

        written(id);

        assertThat(one("select count(*) from opportunity where source = 'list'"))
                .isEqualTo(Integer.toString(found.fresh()));
        assertThat(search("Copart", "dallas", null)).singleElement().satisfies(role -> {
            assertThat(role.whereabouts()).containsExactly("Dallas, TX, USA");
            assertThat(role.pay()).isNull();
            assertThat(role.places()).isNull();
            assertThat(role.isKept()).isTrue();
        });
        assertThat(search("", "", Opportunity.Mode.REMOTE))
                .extracting(Opportunity::employerName)
                .contains("Ithaka");
        assertThat(search("%", "", null)).as("no wildcards").isEmpty();
        ImportCounts again = counts(checked(excerpt));
        assertThat(again.toWrite()).isZero();
        assertThat(again.unchanged()).isEqualTo(found.fresh());
        assertThat(again.repeated()).isEqualTo(found.repeated());
    }

    @Test
    void employers_are_known_by_name_and_what_they_wrote_stays_theirs() {
        Opportunity theirs =
                as(learner, () -> opportunities.list(learner, new Search("", null, false), null, 100)).rows().stream()
                        .filter(role -> role.source() == null && role.city() != null)
                        .findFirst()
                        .orElseThrow();
        String employer = theirs.employerName().toUpperCase(java.util.Locale.ROOT) + ", Inc.";
        ImportId id =
                checked(("employer;role;location;hours\n%s;%s;%s;12\n%s;Another thing;;12\n%s;Wrong;;99\n;Nobody;;\n"
                                .formatted(employer, theirs.title(), theirs.city(), employer, employer))
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(counts(id)).isEqualTo(new ImportCounts(1, 0, 1, 0, 2));
        assertThat(as(coordinator, () -> imports.rows(coordinator, id, Verdict.Kind.REFUSED, null, 9))
                        .rows())
                .extracting(row -> row.line() + row.problems().getFirst().column())
                .containsExactly("4week", "5employer");
        written(id);
        assertThat(search("Another thing", "", null)).singleElement().satisfies(role -> {
            assertThat(role.employer()).isEqualTo(theirs.employer());
            assertThat(role.isKept()).as("the employer has a lead, who answers").isFalse();
            assertThat(role.contact()).isNotNull();
        });
        ImportId more = checked(("employer,role,pay\n" + employer.replace(",", " ") + ",another THING,20 an hour\n")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(counts(more)).isEqualTo(new ImportCounts(0, 1, 0, 0, 0));
        written(more);
        assertThat(search("Another thing", "", null)).singleElement().satisfies(role -> {
            assertThat(role.pay()).isEqualTo("20 an hour");
            assertThat(role.hoursPerWeek()).isEqualTo(12);
        });
    }

    @Test
    void the_coordinator_stands_in_until_somebody_of_the_employer_is_named() {
        written(checked("employer,role\nNobody Here Ltd,Archive intern\n".getBytes(StandardCharsets.UTF_8)));
        Opportunity role = search("Archive intern", "", null).getFirst();
        ApplicationId application = as(learner, () -> opportunities.apply(learner, role.id(), "I like archives."))
                .orElseThrow();

        assertThat(open(application))
                .singleElement()
                .satisfies(ask -> assertThat(ask.person()).isEqualTo(coordinator.person()));
        assertThatThrownBy(() -> happen(coordinator, application, ApplicationState.Event.OFFER))
                .isInstanceOf(Forbidden.class);
        happen(coordinator, application, ApplicationState.Event.VIEW);
        Actor stranger = actor("coordinator@baie.example", Role.COORDINATOR);
        assertThatThrownBy(() -> as(stranger, () -> opportunities.view(stranger, role.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        as(learner, () -> entrusting.entrust(learner, role.id(), "Me", "me@x.example", "Head", "en")))
                .isInstanceOf(Forbidden.class);

        as(
                coordinator,
                () -> entrusting.entrust(coordinator, role.id(), "Ada Byron", "ada@nobody.example", "Head", "en"));

        Actor lead = actor("ada@nobody.example", Role.EMPLOYER_LEAD);
        assertThat(open(application)).singleElement().satisfies(ask -> {
            assertThat(ask.person()).isEqualTo(lead.person());
            assertThat(ask.role()).isEqualTo(Role.EMPLOYER_LEAD);
        });
        assertThatThrownBy(() -> happen(coordinator, application, ApplicationState.Event.REFUSE))
                .isInstanceOf(Forbidden.class);
        happen(lead, application, ApplicationState.Event.OFFER);
        happen(learner, application, ApplicationState.Event.ACCEPT);
        assertThat(as(learner, () -> opportunities.application(learner, application))
                        .state())
                .isEqualTo(ApplicationState.ACCEPTED);
    }

    @Test
    void the_whole_list_comes_in_and_a_second_time_changes_nothing() throws IOException {
        Assumptions.assumeTrue(Files.exists(WHOLE), "the public list is not on this machine");
        Actor other = actor("coordinator@puente.example", Role.COORDINATOR);
        coordinator = other;
        byte[] whole = Files.readAllBytes(WHOLE);
        ImportId id = checked(whole);
        ImportCounts found = counts(id);
        assertThat(found.refused()).isZero();
        assertThat(found.fresh() + found.repeated()).isEqualTo(3125);
        assertThat(found.repeated()).isBetween(340, 420);
        written(id);
        assertThat(counts(checked(whole)).toWrite()).isZero();
    }

    private List<Ask> open(ApplicationId application) {
        return as(coordinator, () -> asks.about(coordinator, application.value())).stream()
                .filter(Ask::isOpen)
                .toList();
    }

    private List<Opportunity> search(String words, String city, Opportunity.@Nullable Mode mode) {
        Search search = new Search(words, city, mode, false, false);
        return as(learner, () -> opportunities.list(learner, search, null, 100)).rows();
    }

    private ImportId checked(byte[] bytes) {
        Imports.Upload upload = as(coordinator, () -> imports.upload(coordinator, "roles", "list.csv", bytes, ""));
        ImportId id = ((Imports.Upload.Kept) upload).id();
        ImportFile file = as(coordinator, () -> imports.view(coordinator, id));
        List<ImportColumn> columns = as(coordinator, () -> imports.columns(coordinator, "roles"));
        Map<String, String> guessed = IntStream.range(0, columns.size())
                .boxed()
                .collect(Collectors.toMap(
                        at -> columns.get(at).name(), at -> file.mapping().get(at)));
        assertThat(as(coordinator, () -> imports.map(coordinator, id, guessed))).isEmpty();
        work(id);
        return id;
    }

    private void written(ImportId id) {
        Acting.as(coordinator, () -> imports.confirm(coordinator, id));
        work(id);
    }

    private void work(ImportId id) {
        runner.run(Objects.requireNonNull(
                as(coordinator, () -> imports.view(coordinator, id)).work()));
    }

    private ImportCounts counts(ImportId id) {
        return as(coordinator, () -> imports.counts(coordinator, id));
    }

    private void happen(Actor actor, ApplicationId application, ApplicationState.Event event) {
        Acting.as(actor, () -> opportunities.happen(actor, application, event, "Because."));
    }

    private String one(String sql) {
        return system(() -> jdbc.sql("select cast((" + sql + ") as text)")
                .query(String.class)
                .single());
    }

    private Actor actor(String email, Role role) {
        record Found(PersonId id, String name, OrganisationId organisation) {}
        Found found = system(() -> jdbc.sql("select p.id, p.name, m.organisation_id as organisation from person p "
                        + "join membership m on m.person_id = p.id where p.email = :email and m.role = :role")
                .param("email", email)
                .param("role", role)
                .query(Found.class)
                .single());
        return new Actor(found.id(), found.name(), role, found.organisation(), new Door.Session(), Set.of());
    }

    private static void as(Actor actor, Runnable work) {
        Acting.as(actor, work);
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, work);
    }

    private <T> T system(Supplier<T> work) {
        return Acting.as(SYSTEM, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}
