package org.guildhall.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.logbook.Hours;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementId;
import org.guildhall.placements.PlacementState;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.programmes.ProgrammeVersionId;
import org.junit.jupiter.api.Test;

class PaceTests {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final UUID ID = new UUID(1, 1);

    @Test
    void half_the_hours_in_half_the_days_end_on_the_last_day() {
        Pace pace = Pace.of(placement(), new Hours(1200, 300, 3000), START.plusDays(42))
                .orElseThrow();
        assertThat(pace).isEqualTo(new Pace(START.plusDays(84), 0));
    }

    @Test
    void who_is_faster_ends_earlier_and_who_is_slower_later() {
        assertThat(Pace.of(placement(), new Hours(3000, 0, 6000), START.plusDays(21)))
                .hasValueSatisfying(it -> assertThat(it.daysEarly()).isEqualTo(42));
        assertThat(Pace.of(placement(), new Hours(1000, 0, 3000), START.plusDays(42)))
                .hasValueSatisfying(it -> assertThat(it.daysEarly()).isEqualTo(-42));
    }

    @Test
    void nothing_is_said_in_the_first_week_nor_when_all_is_done() {
        assertThat(Pace.of(placement(), new Hours(300, 0, 3000), START.plusDays(6)))
                .isEmpty();
        assertThat(Pace.of(placement(), new Hours(0, 0, 3000), START.plusDays(60)))
                .isEmpty();
        assertThat(Pace.of(placement(), new Hours(3000, 0, 3000), START.plusDays(60)))
                .isEmpty();
    }

    @Test
    void differences_of_counts_leave_out_what_stays_and_come_in_one_order() {
        Tally stays = new Tally(ID, "state", "active", ID, START, 1);
        Tally goes = new Tally(ID, "reason", "silent", ID, START, 1);
        Tally comes = new Tally(ID, "reason", "silent", ID, START.plusDays(1), 1);
        assertThat(Tally.between(List.of(stays, goes), List.of(comes, stays)))
                .containsExactly(new Tally(ID, "reason", "silent", ID, START, -1), comes);
    }

    @Test
    void addresses_are_for_those_who_arrange_placements() {
        for (Role role : Role.values()) {
            boolean expected = switch (role) {
                case COORDINATOR, CURRICULUM_LEAD, ADMINISTRATOR, ASSESSOR, ACADEMIC_TUTOR, EMPLOYER_LEAD, SYSTEM ->
                    true;
                case LEARNER, PROFESSIONAL, SUPERVISOR, MENTOR, CLIENT, GUARDIAN, NOBODY -> false;
            };
            assertThat(DirectoryAccess.maySeeAddress(actor(role, new Door.Session()))
                            .isAllowed())
                    .as("%s", role)
                    .isEqualTo(expected);
            assertThat(DirectoryAccess.maySeeAddress(actor(role, new Door.Link(ID, java.util.Set.of(ID))))
                            .isAllowed())
                    .as("%s by link", role)
                    .isFalse();
        }
    }

    private static Actor actor(Role role, Door door) {
        return new Actor(new PersonId(ID), "Somebody", role, new OrganisationId(ID), door, java.util.Set.of());
    }

    private static Placement placement() {
        OrganisationId organisation = new OrganisationId(ID);
        return new Placement(
                new PlacementId(ID),
                new PersonId(ID),
                "Lina Haddad",
                organisation,
                "Harbour College",
                organisation,
                "Brook & Sons",
                null,
                new ProgrammeVersionId(ID),
                "Maintenance",
                null,
                null,
                "Maintenance apprentice",
                Placement.Mode.ON_SITE,
                START,
                START.plusDays(84),
                50,
                "UTC",
                PlacementState.ACTIVE,
                null,
                null,
                0);
    }
}
