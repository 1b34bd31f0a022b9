package org.guildhall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.guildhall.asks.AskLists;
import org.guildhall.opportunities.Opportunities;
import org.guildhall.opportunities.Search;
import org.guildhall.organisations.Employers;
import org.guildhall.people.Staff;
import org.guildhall.placements.PlacementLine;
import org.guildhall.placements.PlacementLists;
import org.guildhall.placements.PlacementState;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.web.Order;
import org.guildhall.platform.web.Slice;
import org.guildhall.programmes.Rosters;
import org.guildhall.testing.Demo;
import org.guildhall.testing.GuildhallTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Every list in every order it offers: page by page it is the same list as in one piece, turned round it is the reverse. */
@GuildhallTest
@TestPropertySource(properties = "guildhall.demo=true")
class ListsInOrderTests {

    private static final int ALL = 1000;
    private static final int FEW = 4;

    @Autowired
    PlacementLists placements;

    @Autowired
    Rosters rosters;

    @Autowired
    Employers employers;

    @Autowired
    Staff staff;

    @Autowired
    AskLists asks;

    @Autowired
    Opportunities opportunities;

    @Autowired
    Demo demo;

    private Actor coordinator = Actor.nobody();

    /** A list in an order, after a key, at most so many: the ids of its rows. */
    private interface Listed {
        Slice<UUID> list(Order order, @Nullable String after, int size);
    }

    @BeforeEach
    void demo() {
        demo.load();
        coordinator = demo.actor("coordinator@harbour.example", Role.COORDINATOR);
    }

    @Test
    void placements_come_in_every_order() {
        inEveryOrder(
                List.of("newest", "learner", "what", "employer", "until", "state"),
                (order, after, size) -> placements
                        .list(coordinator, null, "", order, after, size)
                        .map(it -> it.id().value()));
    }

    @Test
    void learners_employers_staff_asks_and_roles_come_in_every_order() {
        inEveryOrder(
                List.of("name", "reference", "cohort"),
                (order, after, size) -> rosters.learners(coordinator, "", order, after, size)
                        .map(it -> it.id().value()));
        inEveryOrder(
                List.of("name", "sector"),
                (order, after, size) -> employers
                        .list(coordinator, "", order, after, size)
                        .map(it -> it.id().value()));
        inEveryOrder(
                List.of("name", "role", "email"),
                (order, after, size) -> staff.list(coordinator, order, after, size)
                        .map(it -> it.id().value()));
        inEveryOrder(
                List.of("due", "who", "reminded"),
                (order, after, size) -> asks.ofMyOrganisation(
                                coordinator, AskLists.Which.OPEN, LocalDate.of(2026, 5, 14), order, after, size)
                        .map(it -> it.id().value()));
        inEveryOrder(
                List.of("newest", "closes", "employer", "title"),
                (order, after, size) -> opportunities
                        .list(coordinator, new Search(""), order, after, size)
                        .map(it -> it.id().value()));
    }

    @Test
    void names_are_ordered_as_people_read_them_whatever_their_accents() {
        List<String> names =
                as(() -> rosters.learners(coordinator, "", Rosters.order("name"), null, ALL)).rows().stream()
                        .map(it -> it.personName())
                        .toList();

        assertThat(names.indexOf("Álvaro Quintana"))
                .isBetween(names.indexOf("Aisha Karim"), names.indexOf("Ben Carrow"));
    }

    @Test
    void a_filter_stays_in_every_order() {
        List<PlacementLine> active = as(() -> placements.list(
                        coordinator, PlacementState.ACTIVE, "", PlacementLists.order("until"), null, ALL))
                .rows();
        List<PlacementLine> found = as(() ->
                        placements.list(coordinator, null, "grace", PlacementLists.order("-until"), null, ALL))
                .rows();

        assertThat(active).isNotEmpty().allMatch(it -> it.state() == PlacementState.ACTIVE);
        assertThat(active).isSortedAccordingTo((one, other) -> one.endsOn().compareTo(other.endsOn()));
        assertThat(found).extracting(PlacementLine::learnerName).contains("Grace Okafor");
    }

    @Test
    void an_order_or_a_key_that_is_none_of_ours_leads_to_the_usual_list() {
        Order usual = PlacementLists.order("drop table");

        assertThat(usual).isEqualTo(PlacementLists.order(null));
        assertThat(as(() -> placements.list(coordinator, null, "", usual, "nonsense", ALL)))
                .isEqualTo(as(() -> placements.list(coordinator, null, "", usual, null, ALL)));
    }

    private void inEveryOrder(List<String> columns, Listed listed) {
        for (String column : columns) {
            List<UUID> upwards = whole(listed, new Order(column, false));
            List<UUID> downwards = whole(listed, new Order(column, true));
            assertThat(upwards).as(column).isNotEmpty().doesNotHaveDuplicates();
            assertThat(downwards).as(column + " turned round").isEqualTo(upwards.reversed());
        }
    }

    /** The list in one piece, which has to be the same page by page. */
    private List<UUID> whole(Listed listed, Order order) {
        List<UUID> whole = as(() -> listed.list(order, null, ALL)).rows();
        List<UUID> pieces = new ArrayList<>();
        Stream.iterate(
                        as(() -> listed.list(order, null, FEW)),
                        piece -> piece != null,
                        piece -> piece.next() == null ? null : as(() -> listed.list(order, piece.next(), FEW)))
                .forEach(piece -> pieces.addAll(piece.rows()));
        assertThat(pieces).as(order.text() + " page by page").isEqualTo(whole);
        return whole;
    }

    private <T> T as(Supplier<T> work) {
        return Acting.as(coordinator, work);
    }
}
