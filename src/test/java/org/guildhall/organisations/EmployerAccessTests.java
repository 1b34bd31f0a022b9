package org.guildhall.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.junit.jupiter.api.Test;

/** Every role × act of employers, own or not, led or not, by session and by link. */
class EmployerAccessTests {

    @Test
    void the_institution_brings_employers_in_and_a_lead_speaks_for_their_own() {
        for (Role role : Role.values()) {
            for (EmployerAccess.Act act : EmployerAccess.Act.values()) {
                for (boolean own : new boolean[] {true, false}) {
                    for (boolean led : new boolean[] {true, false}) {
                        boolean institution = role == Role.COORDINATOR || role == Role.ADMINISTRATOR;
                        boolean lead = own && role == Role.EMPLOYER_LEAD;
                        boolean expected = switch (act) {
                            case SEE ->
                                institution || lead || role == Role.CURRICULUM_LEAD || role == Role.ACADEMIC_TUTOR;
                            case ADD -> institution;
                            case NAME_LEAD -> institution && !led;
                            case ADD_SITE -> institution || lead;
                            case ENTITLE, DESCRIBE -> lead || institution && !led;
                        };
                        assertThat(EmployerAccess.may(actor(role, new Door.Session()), act, own, led)
                                        .isAllowed())
                                .as("%s %s own=%s led=%s", role, act, own, led)
                                .isEqualTo(expected);
                        Door link = new Door.Link(new UUID(0, 2), Set.of());
                        assertThat(EmployerAccess.may(actor(role, link), act, own, led)
                                        .isAllowed())
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void an_institution_is_described_by_its_own_administrators() {
        for (Role role : Role.values()) {
            for (boolean own : new boolean[] {true, false}) {
                assertThat(EmployerAccess.mayDescribeInstitution(actor(role, new Door.Session()), own)
                                .isAllowed())
                        .as("%s own=%s", role, own)
                        .isEqualTo(own && role == Role.ADMINISTRATOR);
                Door link = new Door.Link(new UUID(0, 2), Set.of());
                assertThat(EmployerAccess.mayDescribeInstitution(actor(role, link), own)
                                .isAllowed())
                        .isFalse();
            }
        }
    }

    private static Actor actor(Role role, Door door) {
        UUID id = new UUID(0, 1);
        return new Actor(new PersonId(id), "", role, new OrganisationId(id), door, Set.of());
    }
}
