package org.guildhall.competencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.ids.Ids;
import org.junit.jupiter.api.Test;

/** Every role × door × act of frameworks. */
class FrameworkAccessTests {

    private static final Set<Role> IMPORTERS =
            Set.of(Role.CURRICULUM_LEAD, Role.COORDINATOR, Role.ADMINISTRATOR, Role.SYSTEM);

    @Test
    void who_is_signed_in_reads_and_the_staff_that_answers_for_the_curriculum_imports() {
        for (Role role : Role.values()) {
            for (Door door :
                    new Door[] {new Door.Session(), new Door.Link(Ids.next(), Set.of()), new Door.Job("work")}) {
                boolean byLink = door instanceof Door.Link;
                for (FrameworkAccess.Act act : FrameworkAccess.Act.values()) {
                    boolean expected = switch (act) {
                        case READ -> role != Role.NOBODY && !byLink;
                        case IMPORT -> IMPORTERS.contains(role) && !byLink;
                    };
                    assertThat(FrameworkAccess.may(actor(role, door), act).isAllowed())
                            .as("%s %s %s", role, door.word(), act)
                            .isEqualTo(expected);
                }
            }
        }
    }

    private static Actor actor(Role role, Door door) {
        return new Actor(new PersonId(Ids.next()), "Somebody", role, new OrganisationId(Ids.next()), door, Set.of());
    }
}
