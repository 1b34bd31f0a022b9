package org.guildhall.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.guildhall.asks.AskId;
import org.guildhall.asks.Asks;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.testing.Demo;
import org.guildhall.testing.GuildhallTest;
import org.guildhall.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo is the story: twenty placements of each institution, signed, logged, approved and left as people would. */
@GuildhallTest
@TestPropertySource(properties = "guildhall.demo=true")
class OverviewTests {

    private static final Actor SYSTEM = Actor.system("test");

    @Autowired
    Insight insight;

    @Autowired
    Tracks tracks;

    @Autowired
    TallyStore tallies;

    @Autowired
    Asks asks;

    @Autowired
    Demo demo;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void counts_kept_by_events_are_what_counting_would_give() throws InterruptedException {
        everythingIsHeard();
        Set<Tally> kept = new HashSet<>(system(tallies::kept));
        assertThat(kept).isNotEmpty().isEqualTo(new HashSet<>(system(tallies::recounted)));
        assertThat(system(() -> jdbc.sql("select count(*) from placement_track")
                        .query(Long.class)
                        .single()))
                .isEqualTo(system(() -> jdbc.sql("select count(*) from placement")
                        .query(Long.class)
                        .single()));
        assertThat(approved())
                .isEqualTo(system(() -> jdbc.sql("select sum(minutes)::bigint from hours_ledger")
                        .query(Long.class)
                        .single()));

        Acting.as(SYSTEM, () -> tracks.rebuild(SYSTEM));
        assertThat(new HashSet<>(system(tallies::kept)))
                .as("telling it all again")
                .isEqualTo(kept);
    }

    @Test
    void what_happens_later_moves_the_counts_and_tells_open_overviews() throws InterruptedException {
        everythingIsHeard();
        record Open(AskId id, PersonId person, Role role, OrganisationId organisation) {}
        List<Open> open = system(() -> jdbc.sql("select id, person_id as person, role, organisation_id as organisation "
                        + "from ask where state = 'open' and placement_id is not null order by id limit 10")
                .query(Open.class)
                .list());
        assertThat(open).hasSize(10);
        Set<Tally> before = new HashSet<>(system(tallies::kept));
        system(() -> jdbc.sql("delete from live_signal").update());

        for (Open it : open) {
            Actor asked = new Actor(
                    it.person(), "Whoever is asked", it.role(), it.organisation(), new Door.Session(), Set.of());
            Acting.as(asked, () -> asks.decline(asked, it.id(), "I left this employer in May."));
        }
        everythingIsHeard();

        Set<Tally> kept = new HashSet<>(system(tallies::kept));
        assertThat(kept).isEqualTo(new HashSet<>(system(tallies::recounted)));
        Set<UUID> moved = kept.stream()
                .filter(it -> !before.contains(it))
                .map(Tally::organisation)
                .collect(Collectors.toSet());
        assertThat(moved).isNotEmpty();
        assertThat(system(() -> jdbc.sql("select distinct topic from live_signal")
                        .query(UUID.class)
                        .list()))
                .containsAll(moved);
    }

    private long approved() {
        return system(() -> jdbc.sql("select sum(approved_minutes)::bigint from placement_track")
                .query(Long.class)
                .single());
    }

    @Test
    void time_alone_makes_the_silent_silent() throws InterruptedException {
        everythingIsHeard();
        Actor coordinator = actor("coordinator@harbour.example", Role.COORDINATOR);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Overview now = as(coordinator, () -> insight.overview(coordinator, today));
        Overview later = as(coordinator, () -> insight.overview(coordinator, today.plusDays(30)));
        assertThat(later.of(Reason.SILENT)).isGreaterThan(now.of(Reason.SILENT));
        assertThat(later.byState()).isEqualTo(now.byState());
        List<OffTrack> silent = as(
                        coordinator, () -> insight.offTrack(coordinator, Reason.SILENT, today.plusDays(30), null, 100))
                .rows();
        assertThat(silent).hasSize((int) later.of(Reason.SILENT));
        assertThat(silent)
                .allSatisfy(it -> assertThat(it.reasons()).containsKey(Reason.SILENT))
                .isSortedAccordingTo(
                        java.util.Comparator.comparing(it -> it.facts().since()));
    }

    @Test
    void nobody_sees_what_is_off_track_elsewhere() throws InterruptedException {
        everythingIsHeard();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(30);
        Actor harbour = actor("coordinator@harbour.example", Role.COORDINATOR);
        List<OffTrack> theirs = as(harbour, () -> insight.offTrack(harbour, null, today, null, 100))
                .rows();
        assertThat(theirs).isNotEmpty();
        List<UUID> ids = theirs.stream().map(it -> it.facts().placement()).toList();
        Actor learner = actor("learner31@harbour.example", Role.LEARNER);
        for (Actor other : List.of(otherCoordinator(harbour), learner, Actor.nobody())) {
            assertThat(as(other, () -> insight.chosen(other, ids, today)))
                    .as(other.role() + " of another")
                    .isEmpty();
        }
        Actor pretending = new Actor(
                learner.person(), learner.name(), Role.LEARNER, harbour.organisation(), learner.door(), Set.of());
        assertThat(as(pretending, () -> insight.offTrack(pretending, null, today, null, 100))
                        .rows())
                .isEmpty();
        assertThat(as(pretending, () -> insight.overview(pretending, today)).offTrack())
                .isZero();
    }

    @Test
    void a_reminder_goes_out_once_a_day_and_only_by_those_who_answer() throws InterruptedException {
        everythingIsHeard();
        Actor coordinator = actor("coordinator@harbour.example", Role.COORDINATOR);
        AskId open = system(
                () -> jdbc.sql("select id from ask where state = 'open' and institution_id = :institution limit 1")
                        .param("institution", coordinator.organisation())
                        .query(AskId.class)
                        .single());
        assertThat(as(coordinator, () -> asks.remind(coordinator, open))).isTrue();
        assertThat(as(coordinator, () -> asks.remind(coordinator, open))).isFalse();
        PersonId whom = as(coordinator, () -> asks.view(coordinator, open)).person();
        Actor asked = new Actor(
                whom, "Whoever is asked", Role.LEARNER, coordinator.organisation(), new Door.Session(), Set.of());
        assertThatThrownBy(() -> as(asked, () -> asks.remind(asked, open))).isInstanceOf(Forbidden.class);
    }

    private Actor otherCoordinator(Actor than) {
        record Found(PersonId id, String name, OrganisationId organisation) {}
        Found found = system(() -> jdbc.sql("select p.id, p.name, m.organisation_id as organisation from person p "
                        + "join membership m on m.person_id = p.id "
                        + "where m.role = 'coordinator' and m.organisation_id <> :than limit 1")
                .param("than", than.organisation())
                .query(Found.class)
                .single());
        return new Actor(
                found.id(), found.name(), Role.COORDINATOR, found.organisation(), new Door.Session(), Set.of());
    }

    private void everythingIsHeard() throws InterruptedException {
        demo.load();
        for (int tries = 0; tries < 1200; tries++) {
            long waiting = system(() -> jdbc.sql("select count(*) from event_publication where completion_date is null")
                    .query(Long.class)
                    .single());
            if (waiting == 0) {
                return;
            }
            Thread.sleep(Duration.ofMillis(50));
        }
        throw new AssertionError("events wait for listeners");
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, work);
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

    private <T> T system(Supplier<T> work) {
        return Acting.as(SYSTEM, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}
