package org.guildhall.opportunities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.guildhall.organisations.Employers;
import org.guildhall.organisations.Organisations;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A coordinator brings a list of roles; learners find them, and somebody answers whoever applies. */
@GuildhallTest
class RoleImportTests {

    private static final String LISTED = "select count(*) from opportunity where source = 'list'";
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
    Employers employers;

    @Autowired
    Organisations organisations;

    @Autowired
    ApplicationContext context;

    @Autowired
    Asks asks;

    @Autowired
    JdbcClient jdbc;

    private Actor coordinator = Actor.nobody();
    private Actor learner = Actor.nobody();
    private Actor lead = Actor.nobody();
    private ActivePlacement here;

    @BeforeEach
    void open() {
        here = ActivePlacement.in(context);
        coordinator = here.coordinator();
        learner = here.learner();
        lead = here.lead();
        here.system(() -> {
            LocalDate since = ActivePlacement.FIRST_DAY;
            organisations.partner(SYSTEM, coordinator.organisation(), lead.organisation(), since);
            OpportunityId id = opportunities.advertise(SYSTEM, lead.organisation(), theirs());
            opportunities.happen(SYSTEM, id, OpportunityState.Event.PUBLISH);
            return id;
        });
    }

    private NewOpportunity theirs() {
        return new NewOpportunity(
                "Workshop intern",
                "From drawing to part.",
                Opportunity.Mode.ON_SITE,
                "Leeds",
                "GB",
                "12 an hour",
                null,
                null,
                null,
                null,
                35,
                1,
                null,
                null,
                null,
                "Europe/London",
                lead.person());
    }

    @Test
    void a_list_is_brought_once_with_its_duplicates_found_and_its_places_understood() throws IOException {
        byte[] excerpt;
        try (InputStream file = getClass().getResourceAsStream("/opportunities/summer-2025-excerpt.csv")) {
            excerpt = Objects.requireNonNull(file).readAllBytes();
        }
        int before = Integer.parseInt(one(LISTED));
        ImportId id = checked(excerpt);
        ImportCounts found = counts(id);
        assertThat(found.refused()).isZero();
        assertThat(found.repeated()).isGreaterThan(1);
        assertThat(found.fresh() + found.repeated()).isEqualTo(71);
        assertThat(one(LISTED)).as("nothing is written yet").isEqualTo(Integer.toString(before));

        written(id);

        assertThat(one(LISTED)).isEqualTo(Integer.toString(before + found.fresh()));
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
        Opportunity own = as(learner, () -> opportunities.list(learner, new Search(""), Search.order(null), null, 100))
                .rows()
                .stream()
                .filter(role -> role.source() == null && role.city() != null)
                .findFirst()
                .orElseThrow();
        String employer = own.employerName().toUpperCase(java.util.Locale.ROOT) + ", Inc.";
        ImportId id =
                checked(("employer;role;location;hours\n%s;%s;%s;12\n%s;Another thing;;12\n%s;Wrong;;99\n;Nobody;;\n"
                                .formatted(employer, own.title(), own.city(), employer, employer))
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(counts(id)).isEqualTo(new ImportCounts(1, 0, 1, 0, 2));
        assertThat(as(coordinator, () -> imports.rows(coordinator, id, Verdict.Kind.REFUSED, null, 9))
                        .rows())
                .extracting(row -> row.line() + row.problems().getFirst().column())
                .containsExactly("4week", "5employer");
        written(id);
        assertThat(search("Another thing", "", null)).singleElement().satisfies(role -> {
            assertThat(role.employer()).isEqualTo(own.employer());
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
    void an_imported_role_is_found_by_its_facts_answered_by_whom_the_employer_names_and_becomes_a_placement()
            throws InterruptedException {
        enrol();
        written(checked("""
                employer,role,location,pay,cost,travel,equipment,access
                Nobody Here Ltd,Archive intern,"Leeds, UK",12 an hour,None,Bus 4,Gloves provided,Lift
                Nobody Here Ltd,Archive helper,Remote,,,,,
                """.getBytes(StandardCharsets.UTF_8)));
        assertThat(search("Nobody Here", "", null)).hasSize(2);
        for (Stated fact : Stated.values()) {
            assertThat(search(new Search("Nobody Here", "", null, Set.of(fact))))
                    .as(fact.name())
                    .extracting(Opportunity::title)
                    .containsExactly("Archive intern");
        }
        Opportunity role = search(new Search("archive", "leeds", null, Set.of(Stated.values())))
                .getFirst();
        assertThat(role.cost()).isEqualTo("None");
        assertThat(search("Archive helper", "", Opportunity.Mode.REMOTE))
                .singleElement()
                .satisfies(bare -> assertThat(bare.accessFacts()).isNull());
        ApplicationId application = as(learner, () -> opportunities.apply(learner, role.id(), "I like archives."))
                .orElseThrow();

        assertThat(open(application))
                .singleElement()
                .satisfies(ask -> assertThat(ask.person()).isEqualTo(coordinator.person()));
        assertThatThrownBy(() -> happen(coordinator, application, ApplicationState.Event.OFFER))
                .isInstanceOf(Forbidden.class);
        happen(coordinator, application, ApplicationState.Event.VIEW);
        Actor stranger = ActivePlacement.in(context).coordinator();
        assertThatThrownBy(() -> as(stranger, () -> opportunities.view(stranger, role.id())))
                .isInstanceOf(NotFound.class);

        as(coordinator, () -> employers.nameLead(coordinator, role.employer(), "Ada", "ada@nobody.example", "en"));

        until(() -> open(application).stream().allMatch(ask -> ask.role() == Role.EMPLOYER_LEAD));
        Ask ask = open(application).getFirst();
        Actor ada = new Actor(ask.person(), "Ada", Role.EMPLOYER_LEAD, role.employer(), new Door.Session(), Set.of());
        assertThatThrownBy(() -> happen(coordinator, application, ApplicationState.Event.REFUSE))
                .isInstanceOf(Forbidden.class);
        happen(ada, application, ApplicationState.Event.OFFER);
        happen(learner, application, ApplicationState.Event.ACCEPT);
        assertThat(as(learner, () -> opportunities.application(learner, application))
                        .state())
                .isEqualTo(ApplicationState.ACCEPTED);
        until(() -> one("select count(*) from placement where learner_id = '"
                        + learner.person().value() + "' and title = 'Archive intern'")
                .equals("1"));
    }

    /** In a cohort of the college’s programme, so that it is known where the placement belongs. */
    private void enrol() {
        here.system(() -> jdbc.sql("""
                        with intake as (
                            insert into cohort (id, programme_version_id, institution_id, name, starts_on, ends_on)
                            select :cohort, id, institution_id, 'Summer', :starts, :ends from programme_version
                             where institution_id = :college limit 1 returning id, institution_id)
                        insert into enrolment (id, cohort_id, institution_id, person_id, enrolled_at)
                        select :enrolment, id, institution_id, :learner, :at from intake
                        """)
                .param("cohort", Ids.next())
                .param("starts", ActivePlacement.FIRST_DAY)
                .param("ends", ActivePlacement.FIRST_DAY.plusMonths(6))
                .param("college", coordinator.organisation())
                .param("enrolment", Ids.next())
                .param("learner", learner.person())
                .param(
                        "at",
                        ActivePlacement.FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant())
                .update());
    }

    private static void until(Supplier<Boolean> done) throws InterruptedException {
        for (int tries = 0; tries < 200; tries++) {
            if (done.get()) {
                return;
            }
            Thread.sleep(Duration.ofMillis(50));
        }
        throw new AssertionError("did not happen");
    }

    @Test
    void the_whole_list_comes_in_and_a_second_time_changes_nothing() throws IOException {
        Assumptions.assumeTrue(Files.exists(WHOLE), "the public list is not on this machine");
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
        return search(new Search(words, city, mode, Set.of()));
    }

    private List<Opportunity> search(Search search) {
        return as(learner, () -> opportunities.list(learner, search, Search.order(null), null, 100))
                .rows();
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
