package org.guildhall.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.junit.jupiter.api.Test;

/** Every role × door × whether its institution runs this Guildhall. */
class OperationAccessTests {

    @Test
    void administrators_see_which_guildhall_this_is_and_those_who_run_it_mend_it() {
        for (Role role : Role.values()) {
            for (Door door : new Door[] {new Door.Session(), new Door.Link(UUID.randomUUID(), Set.of())}) {
                boolean administrator = role == Role.ADMINISTRATOR && door instanceof Door.Session;
                Actor actor = actor(role, door);
                assertThat(OperationAccess.maySee(actor).isAllowed())
                        .as("%s %s sees", role, door.word())
                        .isEqualTo(administrator);
                assertThat(OperationAccess.mayRun(actor, true).isAllowed())
                        .as("%s %s of the one that runs it", role, door.word())
                        .isEqualTo(administrator);
                assertThat(OperationAccess.mayRun(actor, false).isAllowed())
                        .as("%s %s of another", role, door.word())
                        .isFalse();
            }
        }
    }

    private static Actor actor(Role role, Door door) {
        UUID id = UUID.randomUUID();
        return new Actor(new PersonId(id), "Robin", role, new OrganisationId(id), door, Set.of());
    }
}
