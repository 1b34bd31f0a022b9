package org.guildhall.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.guildhall.people.Register;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.ids.Ids;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Slice;
import org.guildhall.testing.GuildhallTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the one search finds, and that it finds for each only what is theirs to see. */
@GuildhallTest
@SuppressWarnings("NullAway.Init") // told before each test
class SearchTests {

    private static final Actor SYSTEM = Actor.system("test");

    @Autowired
    Search search;

    @Autowired
    Directory directory;

    @Autowired
    Register register;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private OrganisationId elan;
    private OrganisationId other;
    private OrganisationId brook;
    private OrganisationId mill;
    private PersonId lina;
    private UUID placement;
    private Actor coordinator;
    private Actor mentor;

    @BeforeEach
    void story() {
        system(() -> {
            String mark = " " + Ids.next().toString().substring(24);
            elan = register.organisation(SYSTEM, Register.Kind.INSTITUTION, "Collège Élan" + mark, "FR", "UTC");
            other = register.organisation(SYSTEM, Register.Kind.INSTITUTION, "Northbridge" + mark, "GB", "UTC");
            brook = register.organisation(SYSTEM, Register.Kind.EMPLOYER, "Brook & Sons" + mark, "GB", "UTC");
            mill = register.organisation(SYSTEM, Register.Kind.EMPLOYER, "Hartley Mill" + mark, "GB", "UTC");
            jdbc.sql("insert into partnership values (:elan, :brook, date '2026-01-01')")
                    .param("elan", elan)
                    .param("brook", brook)
                    .update();
            lina = person("Lina Haddad", elan, Role.LEARNER);
            person("يارا منصور", elan, Role.LEARNER);
            for (int i = 0; i < 12; i++) {
                person("Tomás Moreno", elan, Role.LEARNER);
            }
            placement = placement();
            coordinator = actor(person("Marion Ashdown", elan, Role.COORDINATOR), Role.COORDINATOR, elan);
            mentor = takesPart("Aïcha Benali", Role.MENTOR, brook);
            return true;
        });
    }

    @Test
    void part_words_typing_errors_and_missing_accents_do_no_harm() {
        for (String typed : List.of("Lina Haddad", "hadd", "Hadad", "lina hadded", "ina", "LINA")) {
            assertThat(names(coordinator, Found.Kind.PEOPLE, typed)).as(typed).contains("Lina Haddad");
        }
        assertThat(names(coordinator, Found.Kind.PEOPLE, "tomas moreno")).contains("Tomás Moreno");
        assertThat(names(coordinator, Found.Kind.PEOPLE, "يارا")).contains("يارا منصور");
        assertThat(names(coordinator, Found.Kind.PEOPLE, "مَنصور")).contains("يارا منصور");
        assertThat(names(coordinator, Found.Kind.ORGANISATIONS, "college elan"))
                .anyMatch(it -> it.startsWith("Collège Élan"));
        assertThat(names(coordinator, Found.Kind.PLACEMENTS, "hadad")).containsExactly("Lina Haddad");
        assertThat(names(coordinator, Found.Kind.PLACEMENTS, "maintenence")).containsExactly("Lina Haddad");
        assertThat(names(coordinator, Found.Kind.PEOPLE, "zzzz")).isEmpty();
        assertThat(names(coordinator, Found.Kind.PEOPLE, "%")).isEmpty();
        assertThat(names(coordinator, Found.Kind.PEOPLE, "x")).isEmpty();
    }

    @Test
    void more_of_these_comes_to_the_end_without_a_gap_or_a_double() {
        List<Found> all = new ArrayList<>();
        String after = null;
        do {
            String key = after;
            Slice<Found> page = as(coordinator, () -> search.find(coordinator, Found.Kind.PEOPLE, "moreno", key, 5));
            all.addAll(page.rows());
            after = page.next();
        } while (after != null);
        assertThat(all).hasSize(12).doesNotHaveDuplicates();
        assertThat(all).isSortedAccordingTo(Comparator.comparing(Found::rank));
    }

    @Test
    void a_stranger_another_institution_and_another_employer_find_nobody() {
        List<Actor> strangers = List.of(
                Actor.nobody(),
                system(() -> actor(person("Else Where", other, Role.COORDINATOR), Role.COORDINATOR, other)),
                system(() -> actor(person("Mill Lead", mill, Role.EMPLOYER_LEAD), Role.EMPLOYER_LEAD, mill)),
                system(() -> actor(person("Sam Peer", elan, Role.LEARNER), Role.LEARNER, elan)),
                system(() -> actor(person("Mill Mentor", mill, Role.MENTOR), Role.MENTOR, mill)));
        for (Actor stranger : strangers) {
            assertThat(names(stranger, Found.Kind.PEOPLE, "haddad"))
                    .as("people, %s", stranger.role())
                    .isEmpty();
            assertThat(names(stranger, Found.Kind.PLACEMENTS, "haddad"))
                    .as("placements, %s", stranger.role())
                    .isEmpty();
            assertThatThrownBy(() -> as(stranger, () -> directory.person(stranger, lina)))
                    .as("page, %s", stranger.role())
                    .isInstanceOf(NotFound.class);
        }
        assertThat(names(strangers.get(1), Found.Kind.ORGANISATIONS, "brook")).isEmpty();
        assertThat(names(strangers.get(2), Found.Kind.ORGANISATIONS, "collège élan"))
                .isEmpty();
    }

    @Test
    void a_mentor_finds_only_whom_a_placement_joins_them_with() {
        assertThat(names(mentor, Found.Kind.PEOPLE, "haddad")).containsExactly("Lina Haddad");
        assertThat(names(mentor, Found.Kind.PLACEMENTS, "haddad")).containsExactly("Lina Haddad");
        assertThat(names(mentor, Found.Kind.PEOPLE, "moreno")).isEmpty();
        assertThat(names(mentor, Found.Kind.PEOPLE, "منصور")).isEmpty();
        Acquaintance seen = as(mentor, () -> directory.person(mentor, lina));
        assertThat(seen.email()).as("a mentor writes through the placement").isNull();
        assertThat(as(mentor, () -> directory.placementsOf(mentor, lina, null, 10))
                        .rows())
                .extracting(Shared::placement)
                .containsExactly(placement);
        assertThat(as(coordinator, () -> directory.person(coordinator, lina)).email())
                .isNotNull();
    }

    private List<String> names(Actor actor, Found.Kind kind, String typed) {
        return as(actor, () -> search.find(actor, kind, typed, null, 50)).rows().stream()
                .map(Found::label)
                .toList();
    }

    private PersonId person(String name, OrganisationId of, Role role) {
        PersonId id = register.person(SYSTEM, name, Ids.next() + "@example.org", "en", "UTC");
        register.grant(SYSTEM, id, of, role);
        return id;
    }

    private Actor takesPart(String name, Role role, OrganisationId of) {
        PersonId id = person(name, of, role);
        party(id, role, of);
        return new Actor(id, name, role, of, new Door.Session(), Set.of(placement));
    }

    private void party(PersonId person, Role role, OrganisationId of) {
        jdbc.sql("insert into placement_party values (:placement, :person, :role, :of)")
                .param("placement", placement)
                .param("person", person)
                .param("role", role)
                .param("of", of)
                .update();
    }

    private UUID placement() {
        UUID programme = Ids.next();
        UUID version = Ids.next();
        UUID id = Ids.next();
        jdbc.sql("insert into programme values (:id, :elan, 'internship', 'Maintenance', 'UTC', now())")
                .param("id", programme)
                .param("elan", elan)
                .update();
        jdbc.sql("insert into programme_version (id, programme_id, institution_id, number, state, required_hours) "
                        + "values (:id, :programme, :elan, 1, 'published', 420)")
                .param("id", version)
                .param("programme", programme)
                .param("elan", elan)
                .update();
        jdbc.sql(
                        "insert into placement (id, learner_id, institution_id, employer_id, programme_version_id, title, mode, "
                                + "starts_on, ends_on, required_hours, zone, state, made_at) values (:id, :lina, :elan, :brook, "
                                + ":version, 'Maintenance apprentice', 'on_site', :from, :to, 420, 'UTC', 'active', now())")
                .param("id", id)
                .param("lina", lina)
                .param("elan", elan)
                .param("brook", brook)
                .param("version", version)
                .param("from", LocalDate.of(2026, 3, 1))
                .param("to", LocalDate.of(2026, 8, 1))
                .update();
        placement = id;
        party(lina, Role.LEARNER, elan);
        return id;
    }

    private static Actor actor(PersonId id, Role role, OrganisationId of) {
        return new Actor(id, role.name(), role, of, new Door.Session(), Set.of());
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, work);
    }

    private <T> T system(Supplier<T> work) {
        return Acting.as(SYSTEM, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}
